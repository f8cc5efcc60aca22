using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>for xml path('row'), type</c> or <c>for json auto</c>: the rows become one document.</summary>
public sealed class ForClause(TextSpan span, ForKind kind, string mode, Expression? element, NodeList<ForOption> options) : SyntaxNode(span)
{
    /// <summary>What the rows become.</summary>
    public ForKind Kind { get; } = kind;

    /// <summary><c>raw</c>, <c>auto</c>, <c>explicit</c> or <c>path</c>, in lower case; empty where the kind has none.</summary>
    public string Mode { get; } = mode;

    /// <summary>The name of the element of each row.</summary>
    public Expression? Element { get; } = element;

    /// <summary>What else was said of the document.</summary>
    public NodeList<ForOption> Options { get; } = options;

    /// <summary>Whether an option of that name, in lower case, is given.</summary>
    public bool Has(string option)
    {
        foreach (var given in Options)
        {
            if (given.Name == option)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary><c>root('x')</c>, <c>elements xsinil</c>, <c>type</c>, <c>without_array_wrapper</c>.</summary>
public sealed class ForOption(TextSpan span, string name, Expression? value) : SyntaxNode(span)
{
    /// <summary>Its words in lower case, one blank between them.</summary>
    public string Name { get; } = name;

    /// <summary>The value in parentheses.</summary>
    public Expression? Value { get; } = value;
}
