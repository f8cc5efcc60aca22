using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>The values of some columns, where none of them is null, occur together in a base relation.</summary>
/// <param name="Columns">Places of the columns, in the order of <paramref name="To"/>.</param>
/// <param name="Relation">The base relation.</param>
/// <param name="To">Its columns.</param>
public sealed record ReferenceFact(IReadOnlyList<int> Columns, RelationName Relation, IReadOnlyList<string> To);
