using System.Globalization;
using System.Text;

namespace DataOps.Sql.Facts;

/// <summary>Makes texts alike that some collation may take for equal, so that what still differs is never equal.</summary>
internal static class CollationFold
{
    /// <summary>Lower case without accents, of letters and digits of ASCII alone; other characters all look the same.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (c < 128 && char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control))
            {
                folded.Append('?');
            }
        }

        return folded.ToString();
    }
}
