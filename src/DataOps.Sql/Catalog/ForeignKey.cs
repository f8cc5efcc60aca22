namespace DataOps.Sql.Catalog;

/// <summary>A promise that the values of some columns occur in another relation, unless null.</summary>
/// <param name="Columns">Ordinals of the columns, from zero.</param>
/// <param name="Referenced">The other relation.</param>
/// <param name="ReferencedColumns">The names of its columns; empty for its primary key.</param>
public sealed record ForeignKey(IReadOnlyList<int> Columns, RelationName Referenced, IReadOnlyList<string> ReferencedColumns);
