using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>One base column that an output column comes from.</summary>
/// <param name="Relation">The relation of the catalog.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Via">How.</param>
public sealed record ColumnLineage(RelationName Relation, string Column, LineageKind Via);
