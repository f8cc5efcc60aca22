using System.Globalization;

namespace DataOps.Sql.Emit;

/// <summary>The width of an interval that always lasts the same, as a number and a unit.</summary>
internal static class IntervalWidth
{
    /// <summary>The text in the form <c>15 minute</c>; null for months and years and for what is no number of one unit.</summary>
    public static string? Of(string? text)
    {
        var words = text?.Trim().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var number, var unit] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            return null;
        }

        var singular = Units.Singular(unit);
        return singular is "week" or "day" or "hour" or "minute" or "second" ? $"{count.ToString(CultureInfo.InvariantCulture)} {singular}" : null;
    }

    /// <summary>How many seconds such a width has.</summary>
    public static long Seconds(string width)
    {
        var parts = width.Split(' ');
        var unit = parts[1] switch { "week" => 604800L, "day" => 86400L, "hour" => 3600L, "minute" => 60L, _ => 1L };
        return long.Parse(parts[0], CultureInfo.InvariantCulture) * unit;
    }
}
