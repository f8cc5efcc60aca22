using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A parameter of the statement: <c>$name</c>, <c>@name</c>, <c>:name</c>, <c>?</c>, <c>$1</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The name or number without its mark; empty for <c>?</c>.</param>
/// <param name="ordinal">For one without a name its place among those of the statement, from one; else null.</param>
public sealed class ParameterExpression(TextSpan span, string name, int? ordinal = null) : Expression(span)
{
    /// <summary>For one without a name its place among those of the statement, from one; else null.</summary>
    public int? Ordinal { get; } = ordinal;

    /// <summary>The name or number without its mark; empty for <c>?</c>.</summary>
    public string Name { get; } = name;
}
