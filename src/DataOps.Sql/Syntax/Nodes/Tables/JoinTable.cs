using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>Two tables joined.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="left">The left table.</param>
/// <param name="kind">Which rows stay.</param>
/// <param name="natural">Whether the common names are joined on.</param>
/// <param name="asOf">Whether it is DuckDB's <c>asof</c> join.</param>
/// <param name="right">The right table.</param>
/// <param name="on">The condition.</param>
/// <param name="using">The common columns.</param>
public sealed class JoinTable(
    TextSpan span,
    TableExpression left,
    JoinKind kind,
    bool natural,
    bool asOf,
    TableExpression right,
    Expression? on,
    NodeList<Identifier> @using)
    : TableExpression(span)
{
    /// <summary>The left table.</summary>
    public TableExpression Left { get; } = left;

    /// <summary>Which rows stay.</summary>
    public JoinKind Kind { get; } = kind;

    /// <summary>Whether the common names are joined on.</summary>
    public bool Natural { get; } = natural;

    /// <summary>Whether it is DuckDB's <c>asof</c> join.</summary>
    public bool AsOf { get; } = asOf;

    /// <summary>The right table.</summary>
    public TableExpression Right { get; } = right;

    /// <summary>The condition.</summary>
    public Expression? On { get; } = on;

    /// <summary>The common columns.</summary>
    public NodeList<Identifier> Using { get; } = @using;

    /// <summary>PostgreSQL's name for the merged columns; null when absent.</summary>
    public Identifier? UsingAlias { get; init; }
}
