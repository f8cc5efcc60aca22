using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>t unpivot (…)</c> and DuckDB's <c>unpivot t on …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="source">What is unpivoted.</param>
/// <param name="includeNulls">Whether rows with null stay.</param>
/// <param name="valueNames">The names of the value columns.</param>
/// <param name="nameColumn">The name of the name column.</param>
/// <param name="columns">The columns that become rows.</param>
/// <param name="alias">Its alias.</param>
public sealed class UnpivotTable(
    TextSpan span,
    TableExpression source,
    bool includeNulls,
    NodeList<Identifier> valueNames,
    Identifier nameColumn,
    NodeList<SelectItem> columns,
    TableAlias? alias)
    : TableExpression(span)
{
    /// <summary>What is unpivoted.</summary>
    public TableExpression Source { get; } = source;

    /// <summary>Whether rows with null stay.</summary>
    public bool IncludeNulls { get; } = includeNulls;

    /// <summary>The names of the value columns.</summary>
    public NodeList<Identifier> ValueNames { get; } = valueNames;

    /// <summary>The name of the name column.</summary>
    public Identifier NameColumn { get; } = nameColumn;

    /// <summary>The columns that become rows.</summary>
    public NodeList<SelectItem> Columns { get; } = columns;

    /// <summary>Its alias.</summary>
    public TableAlias? Alias { get; } = alias;
}
