namespace DataOps.Sql.Syntax.Parsing;

/// <summary>Tells a slip of the fingers from another word.</summary>
internal static class Misspelling
{
    /// <summary>
    /// Whether the word at a place of a text is <paramref name="keyword"/> but for a letter or two left out, added, changed or swapped.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="keyword">A keyword in lower case.</param>
    /// <remarks>Every word of a broken text may be asked about, so nothing is allocated.</remarks>
    public static bool IsLikely(string text, int start, int length, string keyword)
    {
        var allowed = keyword.Length <= 5 ? 1 : 2;
        return keyword.Length >= 3
            && length >= 3
            && Math.Abs(length - keyword.Length) <= allowed
            && Distance(text, start, length, keyword) <= allowed;
    }

    // The number of letters to insert, delete, change or swap with their neighbour.
    private static unsafe int Distance(string text, int start, int length, string keyword)
    {
        var beforeLast = stackalloc int[keyword.Length + 1];
        var last = stackalloc int[keyword.Length + 1];
        var current = stackalloc int[keyword.Length + 1];
        for (var j = 0; j <= keyword.Length; j++)
        {
            last[j] = j;
        }

        var before = '\0';
        for (var i = 1; i <= length; i++)
        {
            var letter = char.ToLowerInvariant(text[start + i - 1]);
            current[0] = i;
            for (var j = 1; j <= keyword.Length; j++)
            {
                var change = last[j - 1] + (letter == keyword[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && letter == keyword[j - 2] && before == keyword[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
            before = letter;
        }

        return last[keyword.Length];
    }
}
