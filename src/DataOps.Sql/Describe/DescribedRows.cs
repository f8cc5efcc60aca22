using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>What the compiler knows of the rows of a described query.</summary>
public sealed class DescribedRows
{
    /// <summary>How many come.</summary>
    public required RowCount Count { get; init; }

    /// <summary>Whether the same data always give the same rows.</summary>
    public required bool IsDeterministic { get; init; }

    /// <summary>Why they do not.</summary>
    public required IReadOnlyList<DescribedReason> Reasons { get; init; }

    /// <summary>The base columns that decide which rows come.</summary>
    public required IReadOnlyList<RowLineage> Lineage { get; init; }

    /// <summary>Which columns decide others, beside the keys.</summary>
    public required IReadOnlyList<DescribedDependency> Dependencies { get; init; }

    /// <summary>Sets of columns that are equal in every row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Equalities { get; init; }
}

/// <summary>Why the same data may give other rows.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Detail">The function or form.</param>
/// <param name="Place">Where it is written; null where it has no place of its own.</param>
public sealed record DescribedReason(NondeterminismKind Kind, string Detail, LinePosition? Place);

/// <summary>Rows that agree in some columns agree in others.</summary>
/// <param name="Columns">The columns that decide; empty when the others are the same in all rows.</param>
/// <param name="Decides">The columns that are decided.</param>
public sealed record DescribedDependency(IReadOnlyList<string> Columns, IReadOnlyList<string> Decides);

/// <summary>Columns whose values, where none is null, occur together in another relation.</summary>
/// <param name="Columns">The columns, in the order of <paramref name="To"/>.</param>
/// <param name="Relation">The other relation.</param>
/// <param name="To">Its columns; empty for its primary key where the schema does not hold it.</param>
public sealed record DescribedReference(IReadOnlyList<string> Columns, RelationName Relation, IReadOnlyList<string> To);
