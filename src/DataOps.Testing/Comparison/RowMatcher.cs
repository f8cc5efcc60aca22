namespace DataOps.Testing.Comparison;

/// <summary>Finds for each expected row the actual row to hold it against.</summary>
internal sealed class RowMatcher
{
    // Finding the most similar rows compares each with each.
    private const int MostForSimilarity = 200;

    private readonly int _columns;
    private readonly RowComparer? _key;

    /// <param name="columns">How many cells a row has.</param>
    /// <param name="key">Ordinals of a key, by which rows that differ are paired; empty when there is none.</param>
    /// <param name="cells">Compares cells.</param>
    public RowMatcher(int columns, IReadOnlyList<int> key, CellComparer cells)
    {
        _columns = columns;
        Cells = cells;
        Whole = new RowComparer([.. Enumerable.Range(0, columns)], cells);
        _key = key.Count > 0 ? new RowComparer(key, cells) : null;
    }

    /// <summary>Compares cells.</summary>
    public CellComparer Cells { get; }

    /// <summary>Compares all cells.</summary>
    public RowComparer Whole { get; }

    /// <summary>
    /// Pairs rows wherever they stand: equal ones first, then those of equal key, or, where there is no key, those that have most in
    /// common. Linear in the number of rows; quadratic in the number of those that differ, as long as they are few.
    /// </summary>
    public IReadOnlyList<RowPair> Pair(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var partners = new object?[]?[expected.Count];
        var left = TakeEqual(expected, partners, actual, Whole);
        if (_key is not null)
        {
            left = TakeEqual(expected, partners, left, _key);
        }
        else if (left.Count <= MostForSimilarity && partners.Count(static partner => partner is null) <= MostForSimilarity)
        {
            TakeSimilar(expected, partners, left);
        }

        return
        [
            .. expected.Select((row, i) => new RowPair(row, partners[i])),
            .. left.Select(row => new RowPair(null, row)),
        ];
    }

    /// <summary>How many of the rows have the key of this one; one where there is no key.</summary>
    public int CountOfKey(object?[] row, IReadOnlyList<object?[]> rows) => _key is null ? 1 : rows.Count(other => _key.Equals(row, other));

    // Gives each expected row without a partner an equal actual row; returns the actual rows nobody took.
    private static List<object?[]> TakeEqual(
        IReadOnlyList<object?[]> expected, object?[]?[] partners, IReadOnlyList<object?[]> actual, RowComparer comparer)
    {
        var free = new Dictionary<object?[], Queue<int>>(comparer);
        for (var i = 0; i < actual.Count; i++)
        {
            if (!free.TryGetValue(actual[i], out var places))
            {
                free.Add(actual[i], places = new Queue<int>());
            }

            places.Enqueue(i);
        }

        var taken = new bool[actual.Count];
        for (var i = 0; i < expected.Count; i++)
        {
            if (partners[i] is null && free.TryGetValue(expected[i], out var places) && places.TryDequeue(out var place))
            {
                partners[i] = actual[place];
                taken[place] = true;
            }
        }

        return [.. actual.Where((_, i) => !taken[i])];
    }

    // Rows are called the same row with other values only when they share at least half of them.
    private void TakeSimilar(IReadOnlyList<object?[]> expected, object?[]?[] partners, List<object?[]> left)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (partners[i] is null && left.MaxBy(row => Whole.CountEqual(expected[i], row)) is { } similar
                && 2 * Whole.CountEqual(expected[i], similar) >= _columns)
            {
                partners[i] = similar;
                left.Remove(similar);
            }
        }
    }
}
