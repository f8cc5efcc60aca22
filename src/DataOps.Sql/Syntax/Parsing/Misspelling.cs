namespace DataOps.Sql.Syntax.Parsing;

/// <summary>Tells a slip of the fingers from another word.</summary>
internal static class Misspelling
{
    /// <summary>Whether <paramref name="word"/> is <paramref name="keyword"/> but for a letter or two left out, added, changed or swapped.</summary>
    public static bool IsLikely(string word, string keyword)
    {
        var allowed = keyword.Length <= 5 ? 1 : 2;
        return keyword.Length >= 3
            && word.Length >= 3
            && Math.Abs(word.Length - keyword.Length) <= allowed
            && Distance(word.ToLowerInvariant(), keyword) <= allowed;
    }

    /// <summary>The number of letters to insert, delete, change or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
