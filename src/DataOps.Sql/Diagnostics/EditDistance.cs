namespace DataOps.Sql.Diagnostics;

/// <summary>How many slips of the fingers lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>Longer words are no slips of one another: what they would cost to compare is worth no suggestion.</summary>
    public const int LongestWord = 256;

    /// <summary>
    /// The number of letters to insert, delete, change or swap with their neighbour, without regard to case. Nothing is allocated.
    /// </summary>
    /// <param name="text">A text.</param>
    /// <param name="start">Where a word begins in it.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="word">The other word, of at most <see cref="LongestWord"/> letters.</param>
    public static unsafe int Between(string text, int start, int length, string word)
    {
        var beforeLast = stackalloc int[word.Length + 1];
        var last = stackalloc int[word.Length + 1];
        var current = stackalloc int[word.Length + 1];
        for (var j = 0; j <= word.Length; j++)
        {
            last[j] = j;
        }

        var before = '\0';
        for (var i = 1; i <= length; i++)
        {
            var letter = char.ToLowerInvariant(text[start + i - 1]);
            current[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var other = char.ToLowerInvariant(word[j - 1]);
                current[j] = Math.Min(last[j - 1] + (letter == other ? 0 : 1), Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && before == other && letter == char.ToLowerInvariant(word[j - 2]))
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

        return last[word.Length];
    }
}
