using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>Base columns as numbers: a base column's number, and in the lowest two bits how it is used.</summary>
internal sealed class LineageCodes
{
    private readonly Dictionary<Relation, int> _first = [];
    private readonly List<KeyValuePair<Relation, int>> _columns = [];

    /// <summary>The number of a relation's first column; the others follow.</summary>
    public int FirstOf(Relation relation)
    {
        if (!_first.TryGetValue(relation, out var first))
        {
            first = _columns.Count;
            _first.Add(relation, first);
            for (var i = 0; i < relation.Columns.Count; i++)
            {
                _columns.Add(new KeyValuePair<Relation, int>(relation, i));
            }
        }

        return first;
    }

    public static int Code(int column, LineageKind kind) => (column << 2) | (int)kind;

    /// <summary>The code after one more use: the use that changes a value most stays.</summary>
    public static int Via(int code, LineageKind kind) => (code & 3) >= (int)kind ? code : (code & ~3) | (int)kind;

    /// <summary>Sorted, each base column once, with the use that changes it most.</summary>
    public static int[] Normalize(List<int> codes)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        codes.Sort();
        var kept = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            if (i + 1 == codes.Count || (codes[i] >> 2) != (codes[i + 1] >> 2))
            {
                codes[kept++] = codes[i];
            }
        }

        codes.RemoveRange(kept, codes.Count - kept);
        return [.. codes];
    }

    public IReadOnlyList<ColumnLineage> ToLineage(int[] codes)
    {
        if (codes.Length == 0)
        {
            return [];
        }

        var lineage = new ColumnLineage[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var column = _columns[codes[i] >> 2];
            lineage[i] = new ColumnLineage(column.Key.Name, column.Key.Columns[column.Value].Name, (LineageKind)(codes[i] & 3));
        }

        return lineage;
    }
}
