using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>How a base column decides which rows come.</summary>
public enum RowLineageKind
{
    /// <summary>By a condition of <c>where</c>, <c>having</c> or within an expression's query.</summary>
    Filter,

    /// <summary>By a join's condition.</summary>
    Join,

    /// <summary>By being grouped by.</summary>
    Grouping,

    /// <summary>By being compared where equal rows are dropped.</summary>
    Distinct,

    /// <summary>By a condition of <c>qualify</c>.</summary>
    Qualify,

    /// <summary>By the order or the count of a limit.</summary>
    Limit,

    /// <summary>By being compared in <c>intersect</c> or <c>except</c>.</summary>
    SetOperation,

    /// <summary>By being made into rows: arguments of table functions, lists that are unnested.</summary>
    Expansion,
}

/// <summary>One base column that decides which rows come.</summary>
/// <param name="Relation">The relation of the catalog.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Via">How.</param>
public sealed record RowLineage(RelationName Relation, string Column, RowLineageKind Via);
