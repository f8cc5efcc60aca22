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

    /// <summary>How many microseconds an interval lasts; null where it has months, or is of another form.</summary>
    public static long? Microseconds(string text)
    {
        var words = Normalize(text)?.Split(' ') ?? [];
        var sum = 0m;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].IndexOf(':') > 0)
            {
                var isNegative = words[i][0] == '-';
                if (!TimeSpan.TryParse(words[i].TrimStart('-'), CultureInfo.InvariantCulture, out var clock))
                {
                    return null;
                }

                sum += (isNegative ? -1 : 1) * clock.Ticks / 10m;
                continue;
            }

            if (i + 1 >= words.Length || UnitMicroseconds(Units.Singular(words[i + 1])) is not { } unit || !decimal.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            sum += number * unit;
            i++;
        }

        return words.Length == 0 || sum != decimal.Truncate(sum) || Math.Abs(sum) > long.MaxValue ? null : (long)sum;
    }

    /// <summary>How many microseconds a unit lasts; null for months and longer ones.</summary>
    public static long? UnitMicroseconds(string unit) => unit switch
    {
        "week" => 604_800_000_000,
        "day" => 86_400_000_000,
        "hour" => 3_600_000_000,
        "minute" => 60_000_000,
        "second" => 1_000_000,
        "millisecond" => 1000,
        "microsecond" => 1,
        _ => null,
    };

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
