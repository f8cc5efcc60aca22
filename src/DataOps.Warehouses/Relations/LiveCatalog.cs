using DataOps.Sql.Catalog;

namespace DataOps.Warehouses.Relations;

/// <summary>What exists in some schemas at one moment.</summary>
public sealed class LiveCatalog
{
    private readonly Dictionary<RelationName, LiveRelation> _relations;

    /// <summary>Makes the catalog of some relations.</summary>
    public LiveCatalog(IEnumerable<LiveRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        _relations = relations.ToDictionary(static relation => Key(relation.Name));
    }

    /// <summary>The relations.</summary>
    public IReadOnlyCollection<LiveRelation> Relations => _relations.Values;

    /// <summary>The relation of a name, without regard to case, or null.</summary>
    public LiveRelation? Find(RelationName name) => _relations.GetValueOrDefault(Key(name));

    /// <summary>Groups the rows of a column listing into relations.</summary>
    public static LiveCatalog FromRows(IEnumerable<LiveCatalogRow> rows) =>
        new(rows.GroupBy(static row => (row.Schema, row.Relation, row.IsView)).Select(static group => new LiveRelation(
            new RelationName(group.Key.Schema, group.Key.Relation),
            group.Key.IsView,
            [.. group.OrderBy(static row => row.Position).Select(static row => new LiveColumn(row.Column, row.Type, row.Nullable))])));

    // DuckDB and SQL Server hold no two names that differ in case only; we make none such on PostgreSQL either.
    private static RelationName Key(RelationName name) => new(name.Schema?.ToUpperInvariant(), name.Name.ToUpperInvariant());
}
