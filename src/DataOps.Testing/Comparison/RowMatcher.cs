namespace DataOps.Testing.Comparison;

/// <summary>Finds for each expected row the actual row to hold it against. Linear in the number of rows.</summary>
internal sealed class RowMatcher
{
    private readonly RowComparer _whole;
    private readonly RowComparer? _key;

    /// <param name="columns">How many cells a row has.</param>
    /// <param name="key">Ordinals of a key, by which rows that differ are paired; null when there is none.</param>
    public RowMatcher(int columns, IReadOnlyList<int>? key)
    {
        _whole = new RowComparer([.. Enumerable.Range(0, columns)]);
        _key = key is { Count: > 0 } ? new RowComparer(key) : null;
    }

    public RowComparer Whole => _whole;

    /// <summary>Pairs rows by their place.</summary>
    public static IReadOnlyList<RowPair> InOrder(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var pairs = new RowPair[Math.Max(expected.Count, actual.Count)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new RowPair(i < expected.Count ? expected[i] : null, i < actual.Count ? actual[i] : null);
        }

        return pairs;
    }

    /// <summary>Pairs rows wherever they stand: equal ones first, then those of equal key, then what is left in order.</summary>
    public IReadOnlyList<RowPair> InAnyOrder(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var partners = new object?[]?[expected.Count];
        var left = TakePartners(expected, partners, actual, _whole);
        if (_key is not null)
        {
            left = TakePartners(expected, partners, left, _key);
        }
        else
        {
            left = TakeInOrder(partners, left);
        }

        var pairs = new List<RowPair>(expected.Count + left.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            pairs.Add(new RowPair(expected[i], partners[i]));
        }

        pairs.AddRange(left.Select(row => new RowPair(null, row)));
        return pairs;
    }

    // Gives each expected row without a partner an equal actual row; returns the actual rows nobody took.
    private static List<object?[]> TakePartners(
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

    private static List<object?[]> TakeInOrder(object?[]?[] partners, List<object?[]> left)
    {
        var next = 0;
        for (var i = 0; i < partners.Length && next < left.Count; i++)
        {
            partners[i] ??= left[next++];
        }

        return left[next..];
    }
}
