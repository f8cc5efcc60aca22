using System.Collections;
using System.Globalization;

namespace DataOps.Testing.Comparison;

/// <summary>Shows values as a person would write them, the same in every culture.</summary>
internal static class CellText
{
    // Longer values would hide what differs; the beginning and the length tell which value it is.
    private const int MostCharacters = 120;

    /// <summary>The value, cut where it is long.</summary>
    public static string Of(object? value) => Cut(Whole(value), MostCharacters, 0);

    /// <summary>Two different values, both cut so that the place where they begin to differ is seen.</summary>
    public static (string Expected, string Actual) Of(object? expected, object? actual)
    {
        var (left, right) = (Whole(expected), Whole(actual));
        var same = 0;
        while (same < left.Length && same < right.Length && left[same] == right[same])
        {
            same++;
        }

        // What looks the same differs in kind: 1 and '1' do not, 1.0 and 1.00 are equal; a float and a double may.
        return left == right
            ? ($"{left} ({expected?.GetType().Name})", $"{right} ({actual?.GetType().Name})")
            : (Cut(left, MostCharacters, same), Cut(right, MostCharacters, same));
    }

    private static string Whole(object? value) => value switch
    {
        null => "null",
        string text => "'" + Escape(text) + "'",
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Whole(key) + ": " + Whole(map[key]))) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Whole)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Characters that cannot be seen are what differs more often than not.
    private static string Escape(string text) => string.Concat(text.Select(static c => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\'' => "''",
        '\u00A0' or '\u200B' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => c.ToString(),
    }));

    private static string Cut(string text, int most, int place)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var start = Math.Clamp(place - (most / 2), 0, text.Length - most);
        var end = start + most;
        var size = string.Create(CultureInfo.InvariantCulture, $" ({text.Length} characters)");
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "") + size;
    }
}
