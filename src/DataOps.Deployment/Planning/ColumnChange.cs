using DataOps.Deployment.Manifests;
using DataOps.Warehouses.Relations;

namespace DataOps.Deployment.Planning;

/// <summary>What the change of a relation's columns means to its readers.</summary>
internal static class ColumnChange
{
    /// <summary>Compares the columns that are published with those of the release.</summary>
    public static (ChangeClass Change, string Reason) Classify(
        IReadOnlyList<LiveColumn> published, IReadOnlyList<ManifestColumn> planned)
    {
        if (planned.Count == 0)
        {
            return (ChangeClass.Rows, "its columns are not known before it is built");
        }

        var next = planned.ToDictionary(static column => column.Name, StringComparer.OrdinalIgnoreCase);
        var gone = published.Where(column => !next.ContainsKey(column.Name)).Select(static column => column.Name).ToList();
        var retyped = published
            .Where(column => next.TryGetValue(column.Name, out var now) && now.Type is not null && now.Type != column.Type)
            .Select(column => $"{column.Name} from {column.Type} to {next[column.Name].Type}")
            .ToList();
        var known = published.Select(static column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = planned.Where(column => !known.Contains(column.Name)).Select(static column => column.Name).ToList();

        string[] reasons =
        [
            .. Describe(gone, "column removed: "), .. Describe(retyped, "type changed: "), .. Describe(added, "column added: "),
        ];
        var change = gone.Count + retyped.Count > 0 ? ChangeClass.Breaking : added.Count > 0 ? ChangeClass.Additive : ChangeClass.Rows;
        return (change, change == ChangeClass.Rows ? "same columns, rows may differ" : string.Join("; ", reasons));
    }

    private static IEnumerable<string> Describe(List<string> columns, string what) =>
        columns.Count == 0 ? [] : [what + string.Join(", ", columns)];
}
