using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A parameter of the statement: <c>$name</c>, <c>@name</c>, <c>:name</c>, <c>?</c>, <c>$1</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The name or number without its mark; empty for <c>?</c>.</param>
public sealed class ParameterExpression(TextSpan span, string name) : Expression(span)
{
    /// <summary>The name or number without its mark; empty for <c>?</c>.</summary>
    public string Name { get; } = name;
}
