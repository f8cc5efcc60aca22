using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A function of SQL/XML, which takes words between its arguments.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="function">The function.</param>
/// <param name="name">The name of the element or instruction it makes; null for others.</param>
/// <param name="attributes">The attributes of an element, each with its name where one is written.</param>
/// <param name="arguments">The other arguments; those of <c>xmlforest</c> with their names where written.</param>
/// <param name="type">The type <c>xmlserialize</c> makes; null for others.</param>
/// <param name="options">The words that say how, in lower case with single blanks: <c>document</c>, <c>content preserve whitespace</c>.</param>
public sealed class XmlCallExpression(
    TextSpan span,
    QualifiedName function,
    Identifier? name,
    NodeList<FunctionArgument> attributes,
    NodeList<FunctionArgument> arguments,
    TypeName? type,
    string options)
    : Expression(span)
{
    /// <summary>The function.</summary>
    public QualifiedName Function { get; } = function;

    /// <summary>The name of the element or instruction it makes; null for others.</summary>
    public Identifier? Name { get; } = name;

    /// <summary>The attributes of an element, each with its name where one is written.</summary>
    public NodeList<FunctionArgument> Attributes { get; } = attributes;

    /// <summary>The other arguments; those of <c>xmlforest</c> with their names where written.</summary>
    public NodeList<FunctionArgument> Arguments { get; } = arguments;

    /// <summary>The type <c>xmlserialize</c> makes; null for others.</summary>
    public TypeName? Type { get; } = type;

    /// <summary>The words that say how, in lower case with single blanks: <c>document</c>, <c>content preserve whitespace</c>.</summary>
    public string Options { get; } = options;
}
