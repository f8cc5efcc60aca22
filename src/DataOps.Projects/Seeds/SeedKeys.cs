using DataOps.Sql.Catalog;

namespace DataOps.Projects.Seeds;

/// <summary>Brings the keys of a declaration to the order in which the header names its columns.</summary>
internal static class SeedKeys
{
    public static IReadOnlyList<UniqueKey> Map(Relation declared, List<Column> columns) =>
        [.. declared.Keys.Select(key => Map(key, declared, columns)).OfType<UniqueKey>()];

    private static UniqueKey? Map(UniqueKey key, Relation declared, List<Column> columns)
    {
        var ordinals = key.Columns.Select(i => columns.IndexOf(declared.Columns[i])).OrderBy(i => i).ToList();
        return ordinals.Contains(-1) ? null : key with { Columns = ordinals };
    }
}
