using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>One item of an <c>order by</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">What is ordered by; a name <c>all</c> with <see cref="All"/> set for <c>order by all</c>.</param>
/// <param name="all">Whether it is <c>order by all</c>.</param>
/// <param name="direction">The direction.</param>
/// <param name="nulls">Where nulls come.</param>
/// <param name="usingOperator">The operator of PostgreSQL's <c>using</c>.</param>
public sealed class OrderItem(
    TextSpan span,
    Expression value,
    bool all,
    SortDirection direction,
    NullOrder nulls,
    string? usingOperator)
    : SyntaxNode(span)
{
    /// <summary>What is ordered by; a name <c>all</c> with <see cref="All"/> set for <c>order by all</c>.</summary>
    public Expression Value { get; } = value;

    /// <summary>Whether it is <c>order by all</c>.</summary>
    public bool All { get; } = all;

    /// <summary>The direction.</summary>
    public SortDirection Direction { get; } = direction;

    /// <summary>Where nulls come.</summary>
    public NullOrder Nulls { get; } = nulls;

    /// <summary>The operator of PostgreSQL's <c>using</c>.</summary>
    public string? UsingOperator { get; } = usingOperator;
}
