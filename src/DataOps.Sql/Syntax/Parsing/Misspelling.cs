using DataOps.Sql.Diagnostics;

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
            && EditDistance.Between(text, start, length, keyword) <= allowed;
    }
}
