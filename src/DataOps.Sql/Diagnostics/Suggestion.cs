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

    // Gives up at the limit.
    private static int Distance(string left, string right, int limit) =>
        Math.Abs(left.Length - right.Length) > limit || right.Length > EditDistance.LongestWord ? limit + 1 : EditDistance.Between(left, 0, left.Length, right);
}
