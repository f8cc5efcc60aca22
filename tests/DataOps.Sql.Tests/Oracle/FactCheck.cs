using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>Holds what the compiler proved of a query against rows that an engine gave for it.</summary>
internal static class FactCheck
{
    public static IEnumerable<string> Contradictions(QueryFacts facts, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < facts.Columns.Count; i++)
        {
            if (facts.Columns[i].Nullable == false && rows.Any(row => row[i] is null))
            {
                yield return $"column '{facts.Columns[i].Name}' is claimed never null, and is";
            }
        }

        foreach (var key in facts.Keys)
        {
            if (HasDuplicates(key, rows))
            {
                yield return $"({string.Join(", ", key.Columns.Select(c => facts.Columns[c].Name))}) is claimed unique, and is not";
            }
        }

        var countHolds = facts.RowCount switch
        {
            RowCount.ExactlyOne => rows.Count == 1,
            RowCount.AtMostOne => rows.Count <= 1,
            RowCount.AtLeastOne => rows.Count >= 1,
            _ => true,
        };
        if (!countHolds)
        {
            yield return $"claimed {facts.RowCount}, got {rows.Count} rows";
        }
    }

    private static bool HasDuplicates(UniqueKey key, IReadOnlyList<object?[]> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var cells = key.Columns.Select(c => row[c]).ToList();
            if (key.NullsDistinct && cells.Contains(null))
            {
                continue;
            }

            if (!seen.Add(string.Join('\u001f', cells.Select(c => c is null ? "\u0000" : Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture)))))
            {
                return true;
            }
        }

        return false;
    }
}
