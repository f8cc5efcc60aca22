using System.Globalization;
using System.Text;

namespace DataOps.Sql.Emit;

/// <summary>Intervals written as text.</summary>
internal static class IntervalText
{
    /// <summary>The text as numbers with units, which both DuckDB and PostgreSQL read; null for other forms.</summary>
    public static string? Normalize(string text)
    {
        var words = text.Trim().ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var result = new StringBuilder();
        var sign = "";
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word is "-" or "+")
            {
                sign = word == "-" ? "-" : "";
                continue;
            }

            if (word.IndexOf(':') > 0 && IsClock(word))
            {
                Append(result, sign + word);
                sign = "";
                continue;
            }

            var digits = Digits(word);
            var unit = digits < word.Length ? word.Substring(digits) : i + 1 < words.Length ? words[++i] : "second";
            unit = Units.Singular(unit);
            if (digits == 0 || !decimal.TryParse(word.Substring(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !IsUnit(unit))
            {
                return null;
            }

            // Parts of months and days spread over smaller units, otherwise in each engine.
            if (number != decimal.Truncate(number) && unit is not "second")
            {
                return null;
            }

            var signed = sign == "-" ? -number : number;
            (signed, unit) = unit == "quarter" ? (3 * signed, "month") : (signed, unit);
            Append(result, signed.ToString(CultureInfo.InvariantCulture) + " " + unit + (Math.Abs(signed) == 1 ? "" : "s"));
            sign = "";
        }

        return result.Length == 0 ? null : result.ToString();
    }

    private static void Append(StringBuilder result, string part) => result.Append(result.Length == 0 ? "" : " ").Append(part);

    private static bool IsClock(string word)
    {
        foreach (var c in word)
        {
            if (c is not ((>= '0' and <= '9') or ':' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static int Digits(string word)
    {
        var end = 0;
        while (end < word.Length && word[end] is (>= '0' and <= '9') or '.' or '-' or '+')
        {
            end++;
        }

        return end;
    }

    private static bool IsUnit(string unit) => unit is "year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "second"
        or "millisecond" or "microsecond" or "decade" or "century" or "millennium";
}
