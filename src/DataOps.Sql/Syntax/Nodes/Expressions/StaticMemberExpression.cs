using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>geography::Point(1, 2, 4326)</c>: a member of a type, not of a value.</summary>
public sealed class StaticMemberExpression(
    TextSpan span,
    QualifiedName type,
    Identifier member,
    bool isCall,
    NodeList<FunctionArgument> arguments)
    : Expression(span)
{
    /// <summary>The type.</summary>
    public QualifiedName Type { get; } = type;

    /// <summary>The method or property.</summary>
    public Identifier Member { get; } = member;

    /// <summary>Whether it is a method with its parentheses.</summary>
    public bool IsCall { get; } = isCall;

    /// <summary>What the method is given.</summary>
    public NodeList<FunctionArgument> Arguments { get; } = arguments;
}
