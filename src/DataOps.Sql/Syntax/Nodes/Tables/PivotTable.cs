using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>t pivot (…)</c> and DuckDB's <c>pivot t on …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="source">What is pivoted.</param>
/// <param name="aggregates">The aggregates (<c>using</c>).</param>
/// <param name="columns">What becomes columns.</param>
/// <param name="groupBy">The columns that stay rows, if given.</param>
/// <param name="alias">Its alias.</param>
public sealed class PivotTable(
    TextSpan span,
    TableExpression source,
    NodeList<SelectItem> aggregates,
    NodeList<PivotColumn> columns,
    NodeList<Expression> groupBy,
    TableAlias? alias)
    : TableExpression(span)
{
    /// <summary>What is pivoted.</summary>
    public TableExpression Source { get; } = source;

    /// <summary>The aggregates (<c>using</c>).</summary>
    public NodeList<SelectItem> Aggregates { get; } = aggregates;

    /// <summary>What becomes columns.</summary>
    public NodeList<PivotColumn> Columns { get; } = columns;

    /// <summary>The columns that stay rows, if given.</summary>
    public NodeList<Expression> GroupBy { get; } = groupBy;

    /// <summary>Its alias.</summary>
    public TableAlias? Alias { get; } = alias;
}

/// <summary>One <c>x in (…)</c> of a pivot.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">The expression; a row for several.</param>
/// <param name="values">The values that get a column; empty when they come from the data.</param>
/// <param name="query">The query that lists the values.</param>
/// <param name="enum">The name of the enum whose values they are.</param>
public sealed class PivotColumn(
    TextSpan span,
    Expression value,
    NodeList<SelectItem> values,
    Query? query,
    QualifiedName? @enum = null)
    : SyntaxNode(span)
{
    /// <summary>The expression; a row for several.</summary>
    public Expression Value { get; } = value;

    /// <summary>The values that get a column; empty when they come from the data.</summary>
    public NodeList<SelectItem> Values { get; } = values;

    /// <summary>The query that lists the values.</summary>
    public Query? Query { get; } = query;

    /// <summary>The name of the enum whose values they are.</summary>
    public QualifiedName? Enum { get; } = @enum;
}
