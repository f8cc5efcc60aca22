using System.Text;

namespace DataOps.Sql.Emit;

/// <summary>
/// Formats of dates between the engines. The neutral form is a text in which a field is a letter behind <c>%</c>, as in DuckDB's
/// <c>strftime</c>; a field that another engine lacks makes the whole format untranslatable.
/// </summary>
internal static class DateFormat
{
    // strftime, to_char, SQL Server's format; the two fields of one length are told by place.
    private static readonly string?[][] Fields =
    [
        ["%Y", "YYYY", "yyyy"],
        ["%y", "YY", "yy"],
        ["%m", "MM", "MM"],
        ["%-m", "FMMM", null],
        ["%d", "DD", "dd"],
        ["%-d", "FMDD", null],
        ["%H", "HH24", "HH"],
        ["%-H", "FMHH24", null],
        ["%I", "HH12", "hh"],
        ["%-I", "FMHH12", null],
        ["%M", "MI", "mm"],
        ["%S", "SS", "ss"],
        ["%f", "US", "ffffff"],
        ["%g", "MS", "fff"],
        ["%j", "DDD", null],
        ["%B", "FMMonth", "MMMM"],
        ["%b", "Mon", "MMM"],
        ["%A", "FMDay", "dddd"],
        ["%a", "Dy", "ddd"],
        ["%p", "AM", "tt"],
        ["%G", "IYYY", null],
        ["%V", "IW", null],
        ["%u", "ID", null],
    ];

    /// <summary>The neutral form of a format of strftime; null where a field is not known.</summary>
    public static string? FromStrftime(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                continue;
            }

            var length = i + 1 < format.Length && format[i + 1] == '-' ? 3 : 2;
            if (i + length > format.Length)
            {
                return null;
            }

            var field = format.Substring(i, length);
            if (field != "%%" && Array.Find(Fields, known => known[0] == field) is null)
            {
                return null;
            }

            i += length - 1;
        }

        return format;
    }

    /// <summary>The neutral form of a format of to_char; null where a field is not known.</summary>
    public static string? FromToChar(string format) => Read(format, 1, ["FM", "TH", "th", "SP", "TM", "fm"], quote: '"');

    /// <summary>The neutral form of a format of SQL Server's <c>format</c>; null where a field is not known.</summary>
    public static string? FromNet(string format) => Read(format, 2, [], quote: '\'');

    /// <summary>The format for to_char; null where a field has no equal.</summary>
    public static string? ToToChar(string format) => Write(format, 1, '"');

    /// <summary>The format for SQL Server's <c>format</c>; null where a field has no equal.</summary>
    public static string? ToNet(string format) => Write(format, 2, '\'');

    private static string? Read(string format, int column, string[] refused, char quote)
    {
        var result = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            if (format[i] == quote)
            {
                var end = format.IndexOf(quote, i + 1);
                if (end < 0)
                {
                    return null;
                }

                result.Append(format.Substring(i + 1, end - i - 1).Replace("%", "%%"));
                i = end + 1;
                continue;
            }

            string?[]? best = null;
            foreach (var field in Fields)
            {
                if (field[column] is { } text && string.CompareOrdinal(format, i, text, 0, text.Length) == 0 && text.Length > (best?[column]!.Length ?? 0))
                {
                    best = field;
                }
            }

            if (best is not null)
            {
                var next = i + best[column]!.Length;
                // A longer run of the same letter is another field.
                if (column == 2 && next < format.Length && format[next] == format[next - 1])
                {
                    return null;
                }

                result.Append(best[0]);
                i = next;
                continue;
            }

            if (char.IsLetter(format[i]) || Array.Exists(refused, word => string.CompareOrdinal(format, i, word, 0, word.Length) == 0))
            {
                return null;
            }

            result.Append(format[i] == '%' ? "%%" : format[i].ToString());
            i++;
        }

        return result.ToString();
    }

    private static string? Write(string format, int column, char quote)
    {
        var result = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                var end = i;
                while (end < format.Length && format[end] != '%')
                {
                    end++;
                }

                var plain = format.Substring(i, end - i);
                var isSafe = plain.All(c => !char.IsLetterOrDigit(c) && c != quote && c != '\\' && (column == 1 || c is not (':' or '/')));
                result.Append(isSafe ? plain : quote + plain.Replace(quote.ToString(), "\\" + quote) + quote);
                i = end - 1;
                continue;
            }

            var length = i + 1 < format.Length && format[i + 1] == '-' ? 3 : 2;
            var field = format.Substring(i, length);
            if (field == "%%")
            {
                result.Append('%');
            }
            else if (Array.Find(Fields, known => known[0] == field)?[column] is { } text)
            {
                result.Append(text);
            }
            else
            {
                return null;
            }

            i += length - 1;
        }

        return result.ToString();
    }
}
