using DataOps.Sql.Catalog;

namespace DataOps.Warehouses.Relations;

/// <summary>A table or view that exists.</summary>
/// <param name="Name">Its schema and name.</param>
/// <param name="IsView">Whether it is a view.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record LiveRelation(RelationName Name, bool IsView, IReadOnlyList<LiveColumn> Columns);
