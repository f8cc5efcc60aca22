namespace DataOps.Testing.Comparison;

/// <summary>Holds rows against those expected, and says how they differ.</summary>
/// <param name="relation">What the rows are of.</param>
/// <param name="columns">The names of the columns.</param>
/// <param name="key">The columns that tell rows apart.</param>
/// <param name="tolerance">By what part floating-point numbers may differ.</param>
internal sealed class RowComparison(string relation, IReadOnlyList<string> columns, IReadOnlyList<string> key, double tolerance)
{
    private readonly RowMatcher _matcher = new(columns.Count, Ordinals(columns, key), new CellComparer(tolerance));

    /// <summary>Null when both hold the same rows, each as often; else what differs.</summary>
    public string? AnyOrder(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var pairs = _matcher.Pair(expected, actual);
        return pairs.All(IsSame) ? null : Report(pairs, actual);
    }

    /// <summary>Null when both hold the same rows in the same order; else what differs.</summary>
    public string? InOrder(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        if (AnyOrder(expected, actual) is { } difference)
        {
            return difference;
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (!_matcher.Whole.Equals(expected[i], actual[i]))
            {
                return new DifferenceReport(relation, columns, Ordinals(columns, key), _matcher).OtherOrder(i, expected[i], actual[i]);
            }
        }

        return null;
    }

    /// <summary>Null when the rows expected are among the others; else what is missing.</summary>
    public string? Within(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var pairs = _matcher.Pair(expected, actual).Where(static pair => pair.Expected is not null).ToList();
        return pairs.TrueForAll(IsSame) ? null : Report(pairs, actual);
    }

    private bool IsSame(RowPair pair) => pair.IsSame(_matcher.Whole);

    private string Report(IReadOnlyList<RowPair> pairs, IReadOnlyList<object?[]> actual) =>
        new DifferenceReport(relation, columns, Ordinals(columns, key), _matcher).Write(pairs, actual);

    private static List<int> Ordinals(IReadOnlyList<string> columns, IReadOnlyList<string> key)
    {
        var ordinals = key.Select(name => columns.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase))).ToList();
        return ordinals.Contains(-1) ? [] : ordinals;
    }
}
