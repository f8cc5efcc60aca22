using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>
/// Base columns as numbers: a base column's number, and in the lowest two bits how it is used. A negative number is a reason why a value
/// may differ between two runs: it travels with the values it taints.
/// </summary>
internal sealed class LineageCodes
{
    private const int RowBits = 3;

    private readonly Dictionary<Relation, int> _first = [];
    private readonly List<KeyValuePair<Relation, int>> _columns = [];
    private List<Nondeterminism>? _reasons;
    private ColumnLineage?[]? _shared;

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

    /// <summary>The code of a reason.</summary>
    public int Reason(NondeterminismKind kind, string detail, Text.TextSpan? span)
    {
        _reasons ??= [];
        var reason = new Nondeterminism(kind, detail, span);
        var place = _reasons.IndexOf(reason);
        if (place < 0)
        {
            place = _reasons.Count;
            _reasons.Add(reason);
        }

        return ~place;
    }

    public static int Code(int column, LineageKind kind) => (column << 2) | (int)kind;

    /// <summary>The code after one more use: the use that changes a value most stays.</summary>
    public static int Via(int code, LineageKind kind) => code < 0 || (code & 3) >= (int)kind ? code : (code & ~3) | (int)kind;

    /// <summary>The code of deciding the rows, from that of a value.</summary>
    public static int ForRows(int code, RowLineageKind kind) => code < 0 ? code : ((code >> 2) << RowBits) | (int)kind;

    public static bool IsTainted(int[] codes) => codes.Length > 0 && codes[0] < 0;

    /// <summary>Sorted, each base column once, with the use that changes it most; reasons first.</summary>
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
            if (i + 1 == codes.Count || (codes[i] < 0 ? codes[i] != codes[i + 1] : (codes[i] >> 2) != (codes[i + 1] >> 2)))
            {
                codes[kept++] = codes[i];
            }
        }

        codes.RemoveRange(kept, codes.Count - kept);
        return [.. codes];
    }

    /// <summary>Sorted, each once.</summary>
    public static int[] NormalizeRows(List<int> codes)
    {
        codes.Sort();
        var kept = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            if (i + 1 == codes.Count || codes[i] != codes[i + 1])
            {
                codes[kept++] = codes[i];
            }
        }

        codes.RemoveRange(kept, codes.Count - kept);
        return [.. codes];
    }

    public IReadOnlyList<ColumnLineage> ToLineage(int[] codes)
    {
        var first = Reasons(codes);
        if (codes.Length == first)
        {
            return [];
        }

        var lineage = new ColumnLineage[codes.Length - first];
        for (var i = 0; i < lineage.Length; i++)
        {
            lineage[i] = LineageOf(codes[first + i]);
        }

        return lineage;
    }

    // One object for each code, however many columns share it.
    private ColumnLineage LineageOf(int code)
    {
        _shared ??= new ColumnLineage?[_columns.Count << 2];
        if (_shared[code] is not { } shared)
        {
            var column = _columns[code >> 2];
            shared = new ColumnLineage(column.Key.Name, column.Key.Columns[column.Value].Name, (LineageKind)(code & 3));
            _shared[code] = shared;
        }

        return shared;
    }

    public IReadOnlyList<RowLineage> ToRowLineage(int[] codes)
    {
        var first = Reasons(codes);
        if (codes.Length == first)
        {
            return [];
        }

        var lineage = new RowLineage[codes.Length - first];
        for (var i = 0; i < lineage.Length; i++)
        {
            var code = codes[first + i];
            var column = _columns[code >> RowBits];
            lineage[i] = new RowLineage(column.Key.Name, column.Key.Columns[column.Value].Name, (RowLineageKind)(code & ((1 << RowBits) - 1)));
        }

        return lineage;
    }

    /// <summary>The reasons that taint the rows or any of the columns, by place.</summary>
    public IReadOnlyList<Nondeterminism> ToReasons(int[] rows, int[][] columns)
    {
        if (_reasons is null)
        {
            return [];
        }

        var isUsed = new bool[_reasons.Count];
        Mark(rows, isUsed);
        foreach (var codes in columns)
        {
            Mark(codes, isUsed);
        }

        return [.. _reasons.Where((_, place) => isUsed[place]).OrderBy(reason => reason.Span?.Start ?? 0)];
    }

    private static void Mark(int[] codes, bool[] isUsed)
    {
        for (var i = 0; i < codes.Length && codes[i] < 0; i++)
        {
            isUsed[~codes[i]] = true;
        }
    }

    private static int Reasons(int[] codes)
    {
        var count = 0;
        while (count < codes.Length && codes[count] < 0)
        {
            count++;
        }

        return count;
    }
}
