using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>limit</c>/<c>offset</c>, <c>fetch first</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="count">The number of rows; null for no limit (<c>all</c>).</param>
/// <param name="offset">How many rows are passed over.</param>
/// <param name="percent">Whether the count is a percentage.</param>
/// <param name="withTies">Whether rows equal to the last one come too.</param>
public sealed class LimitClause(
    TextSpan span,
    Expression? count,
    Expression? offset,
    bool percent,
    bool withTies)
    : SyntaxNode(span)
{
    /// <summary>The number of rows; null for no limit (<c>all</c>).</summary>
    public Expression? Count { get; } = count;

    /// <summary>How many rows are passed over.</summary>
    public Expression? Offset { get; } = offset;

    /// <summary>Whether the count is a percentage.</summary>
    public bool Percent { get; } = percent;

    /// <summary>Whether rows equal to the last one come too.</summary>
    public bool WithTies { get; } = withTies;
}
