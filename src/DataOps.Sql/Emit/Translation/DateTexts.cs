using System.Globalization;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates and times written as text.</summary>
internal static class DateTexts
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];
    private static readonly string[] Times =
        ["", " HH:mm", " HH:mm:ss", " HH:mm:ss.f", " HH:mm:ss.ff", " HH:mm:ss.fff", " HH:mm:ss.ffff", " HH:mm:ss.fffff", " HH:mm:ss.ffffff", " HH:mm:ss.fffffff"];

    /// <summary>The text in the form 2024-01-31 23:59:59.999; null when it is of another form.</summary>
    public static string? Normalize(string text, SqlType type, Dialect source)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 10 && trimmed[10] == 'T')
        {
            trimmed = trimmed.Substring(0, 10) + " " + trimmed.Substring(11);
        }

        if (trimmed.Length == 0 && source.Kind == DialectKind.TSql)
        {
            trimmed = "1900-01-01";
        }

        foreach (var date in Dates)
        {
            foreach (var time in Times)
            {
                if (DateTime.TryParseExact(trimmed, date + time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
                {
                    return Write(value, type);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the text is one of the words that stand for a moment.</summary>
    public static bool IsSpecial(string text) => text.Trim().ToLowerInvariant() is "infinity" or "-infinity" or "epoch";

    private static string Write(DateTime value, SqlType type)
    {
        if (type.Kind == SqlTypeKind.Date)
        {
            return value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return value.ToString(
            value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
    }
}
