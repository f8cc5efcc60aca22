using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>
/// Base columns as numbers: a base column's number, and in the lowest two bits how it is used. A negative number is a reason why a value
/// may differ between two runs: it travels with the values it taints.
/// </summary>
internal sealed class LineageCodes
{
    private const int RowBits = 3;

    // The relations, and the number of each one's first column.
    private Relation[] _relations = new Relation[4];
    private int[] _first = new int[4];
    private int _relationCount;
    private int _columnCount;
    private List<Nondeterminism>? _reasons;

    /// <summary>The number of a relation's first column; the others follow.</summary>
    public int FirstOf(Relation relation)
    {
        var known = Array.IndexOf(_relations, relation, 0, _relationCount);
        if (known >= 0)
        {
            return _first[known];
        }

        if (_relationCount == _relations.Length)
        {
            Array.Resize(ref _relations, _relationCount * 2);
            Array.Resize(ref _first, _relationCount * 2);
        }

        var first = _columnCount;
        _relations[_relationCount] = relation;
        _first[_relationCount] = first;
        _relationCount++;
        _columnCount += relation.Columns.Count;
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

    /// <summary>Of a part of the codes: sorted, each base column once, with the use that changes it most; reasons first.</summary>
    public static int[] Normalize(int[] codes, int start, int count)
    {
        switch (count)
        {
            case 0:
                return [];
            case 1:
                return [codes[start]];
        }

        Array.Sort(codes, start, count);
        var kept = start;
        var end = start + count;
        for (var i = start; i < end; i++)
        {
            if (i + 1 == end || (codes[i] < 0 ? codes[i] != codes[i + 1] : (codes[i] >> 2) != (codes[i + 1] >> 2)))
            {
                codes[kept++] = codes[i];
            }
        }

        var normal = new int[kept - start];
        Array.Copy(codes, start, normal, 0, normal.Length);
        return normal;
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

        if (codes.Length == first + 1 && (codes[first] & 3) == (int)LineageKind.Identity)
        {
            var (source, shown) = ColumnOf(codes[first] >> 2);
            return source.Facts.SameLineage(shown);
        }

        var lineage = new ColumnLineage[codes.Length - first];
        for (var i = 0; i < lineage.Length; i++)
        {
            var code = codes[first + i];
            var (relation, column) = ColumnOf(code >> 2);
            lineage[i] = relation.Facts.Lineage(column, (LineageKind)(code & 3));
        }

        return lineage;
    }

    private (Relation Relation, int Column) ColumnOf(int number)
    {
        var place = _relationCount - 1;
        while (_first[place] > number)
        {
            place--;
        }

        return (_relations[place], number - _first[place]);
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
            var (relation, column) = ColumnOf(code >> RowBits);
            lineage[i] = relation.Facts.RowLineage(column, (RowLineageKind)(code & ((1 << RowBits) - 1)));
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
