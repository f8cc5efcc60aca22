using System.Globalization;
using System.Text;

namespace DataOps.Sql.Syntax.Parsing;

/// <summary>The values of literals: quotes removed, escapes undone.</summary>
internal static class LiteralText
{
    /// <summary>Undoes doubled quotes.</summary>
    public static string UndoQuotes(string text, int start, int length)
    {
        var inner = text.Substring(start, length);
        return inner.IndexOf('\'') < 0 ? inner : inner.Replace("''", "'");
    }

    /// <summary>Joins the lines of a string where a backslash ends one, as T-SQL does.</summary>
    public static string UndoContinuations(string text) =>
        text.IndexOf('\\') < 0 ? text : text.Replace("\\\r\n", "").Replace("\\\n", "");

    /// <summary>Undoes the escapes of <c>e'…'</c>.</summary>
    public static string UndoEscapes(string text, int start, int length)
    {
        var builder = new StringBuilder(length);
        var end = start + length;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '\'' && i + 1 < end && text[i + 1] == '\'')
            {
                i++;
            }
            else if (c == '\\' && i + 1 < end)
            {
                i = AppendEscape(builder, text, i + 1, end);
                continue;
            }

            builder.Append(c);
        }

        return builder.ToString();
    }

    /// <summary>Undoes <c>\0061</c> and <c>\+000061</c>, or with another sign that escapes; what is no escape stays.</summary>
    public static string UndoUnicode(string value, char escape = '\\')
    {
        if (value.IndexOf(escape) < 0)
        {
            return value;
        }

        var builder = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var digits = i + 1 < value.Length && value[i + 1] == '+' ? 6 : 4;
            var first = digits == 6 ? i + 2 : i + 1;
            if (value[i] == escape && i + 1 < value.Length && value[i + 1] == escape)
            {
                builder.Append(escape);
                i++;
            }
            else if (value[i] == escape && TryAppendCode(builder, value, first, digits, NumberStyles.AllowHexSpecifier, value.Length))
            {
                i = first + digits - 1;
            }
            else
            {
                builder.Append(value[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Appends what the escape at <paramref name="position"/> stands for and returns the place of its last character.</summary>
    private static int AppendEscape(StringBuilder builder, string text, int position, int end)
    {
        var c = text[position];
        switch (c)
        {
            case 'n': builder.Append('\n'); return position;
            case 't': builder.Append('\t'); return position;
            case 'r': builder.Append('\r'); return position;
            case 'b': builder.Append('\b'); return position;
            case 'f': builder.Append('\f'); return position;
            case 'x': return AppendHex(builder, text, position, end, longest: 2);
            case 'u' when TryAppendCode(builder, text, position + 1, 4, NumberStyles.AllowHexSpecifier, end): return position + 4;
            case 'U' when TryAppendCode(builder, text, position + 1, 8, NumberStyles.AllowHexSpecifier, end): return position + 8;
            case >= '0' and <= '7': return AppendOctal(builder, text, position, end);
            default: builder.Append(c); return position;
        }
    }

    private static int AppendHex(StringBuilder builder, string text, int position, int end, int longest)
    {
        var length = 0;
        while (length < longest && position + 1 + length < end && Uri.IsHexDigit(text[position + 1 + length]))
        {
            length++;
        }

        if (length == 0)
        {
            builder.Append('x');
            return position;
        }

        builder.Append((char)int.Parse(text.Substring(position + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return position + length;
    }

    private static int AppendOctal(StringBuilder builder, string text, int position, int end)
    {
        var value = 0;
        var i = position;
        while (i < end && i < position + 3 && text[i] is >= '0' and <= '7')
        {
            value = (value * 8) + (text[i++] - '0');
        }

        builder.Append((char)value);
        return i - 1;
    }

    private static bool TryAppendCode(StringBuilder builder, string text, int start, int digits, NumberStyles style, int end)
    {
        if (start + digits > end
            || !int.TryParse(text.Substring(start, digits), style, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10ffff)
        {
            return false;
        }

        if (code < 0x10000)
        {
            builder.Append((char)code);
        }
        else
        {
            builder.Append(char.ConvertFromUtf32(code));
        }

        return true;
    }
}
