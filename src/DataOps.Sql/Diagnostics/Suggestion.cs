namespace DataOps.Sql.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    private static readonly char[] WordBreaks = ['_', ' ', '-', '.'];

    /// <summary>
    /// The candidate nearest to <paramref name="name"/>: by letters, of equally near ones the first by ordinal order; or else the one that
    /// has all its words and fewest others (<c>full_name</c> for <c>name</c>), or the other way round. Null when none is near.
    /// </summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        var names = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        return ClosestByLetters(name, names) ?? ClosestByWords(name, names);
    }

    private static string? ClosestByLetters(string name, IReadOnlyCollection<string> candidates)
    {
        string? best = null;
        var bestDistance = Tolerance(name.Length) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, bestDistance);
            var isNearer = distance < bestDistance;
            if (isNearer || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The end of a message: a blank and <c>did you mean 'x'?</c>, or nothing when no candidate is near.</summary>
    public static string Phrase(string name, IEnumerable<string> candidates) =>
        Closest(name, candidates) is { } found ? $" Did you mean '{found}'?" : "";

    // A column that was renamed mostly gained or lost a word. Where several fit equally well, none is worth naming.
    private static string? ClosestByWords(string name, IReadOnlyCollection<string> candidates)
    {
        var words = Words(name);
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var others = Words(candidate);
            if (!words.IsSubsetOf(others) && !others.IsSubsetOf(words))
            {
                continue;
            }

            var difference = Math.Abs(words.Count - others.Count);
            best = difference < fewest ? candidate : difference == fewest ? null : best;
            fewest = Math.Min(fewest, difference);
        }

        return best;
    }

    private static HashSet<string> Words(string name) =>
        new(name.Split(WordBreaks, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static int Tolerance(int length) => length switch
    {
        <= 2 => 1,
        <= 5 => 2,
        _ => Math.Min(4, length / 3),
    };

    // Edit distance without regard to case; swapped neighbours count once. Gives up at the limit.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    value = Math.Min(value, beforePrevious[j - 2] + 1);
                }

                current[j] = value;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
