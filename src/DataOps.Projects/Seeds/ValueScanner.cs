using DataOps.Sql.Text;

namespace DataOps.Projects.Seeds;

/// <summary>Recognises numbers, dates and booleans in place, character by character.</summary>
internal static class ValueScanner
{
    private static readonly int[] DaysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static ScannedValue Scan(string text, TextSpan span)
    {
        if (span.Length == 0)
        {
            return new ScannedValue(ValueForm.Text);
        }

        var first = text[span.Start];
        if (first is 't' or 'T' or 'f' or 'F')
        {
            return new ScannedValue(IsWord(text, span, "true") || IsWord(text, span, "false") ? ValueForm.Boolean : ValueForm.Text);
        }

        if (IsDigit(first) && span.Length >= 10 && text[span.Start + 4] == '-')
        {
            return ScanDate(text, span);
        }

        return IsDigit(first) || first is '-' or '+' or '.' ? ScanNumber(text, span) : new ScannedValue(ValueForm.Text);
    }

    /// <summary>Whether the characters are <paramref name="word"/> (lower case), in any case.</summary>
    public static bool IsWord(string text, TextSpan span, string word)
    {
        if (span.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if ((text[span.Start + i] | 0x20) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ScannedValue ScanNumber(string text, TextSpan span)
    {
        var i = span.Start;
        var negative = text[i] == '-';
        i += text[i] is '-' or '+' ? 1 : 0;
        var digitsStart = i;
        var magnitude = 0UL;
        var overflows = false;
        for (; i < span.End && IsDigit(text[i]); i++)
        {
            overflows |= magnitude > (ulong.MaxValue - 9) / 10;
            magnitude = unchecked((magnitude * 10) + (ulong)(text[i] - '0'));
        }

        var digits = i - digitsStart;
        var leadingZero = digits > 1 && text[digitsStart] == '0';
        var significant = digits == 1 && text[digitsStart] == '0' ? 0 : digits;
        if (i == span.End)
        {
            var limit = negative ? 1UL : 0UL;
            return digits == 0
                ? new ScannedValue(ValueForm.Text)
                : new ScannedValue(
                    ValueForm.Integer,
                    significant,
                    0,
                    !overflows && magnitude <= int.MaxValue + limit,
                    !overflows && magnitude <= long.MaxValue + limit,
                    leadingZero);
        }

        var fractionDigits = 0;
        if (text[i] == '.')
        {
            for (i++; i < span.End && IsDigit(text[i]); i++)
            {
                fractionDigits++;
            }
        }

        if (digits + fractionDigits == 0)
        {
            return new ScannedValue(ValueForm.Text);
        }

        if (i == span.End)
        {
            return new ScannedValue(ValueForm.Decimal, significant, fractionDigits, hasLeadingZero: leadingZero);
        }

        return new ScannedValue(IsExponent(text, i, span.End) ? ValueForm.Double : ValueForm.Text, hasLeadingZero: leadingZero);
    }

    private static bool IsExponent(string text, int i, int end)
    {
        if (text[i] is not ('e' or 'E'))
        {
            return false;
        }

        i++;
        i += i < end && text[i] is '-' or '+' ? 1 : 0;
        var start = i;
        while (i < end && IsDigit(text[i]))
        {
            i++;
        }

        return i == end && i > start;
    }

    private static ScannedValue ScanDate(string text, TextSpan span)
    {
        var i = span.Start;
        if (!TryNumber(text, i, 4, out var year) || !TryNumber(text, i + 5, 2, out var month) || text[i + 7] != '-'
            || !TryNumber(text, i + 8, 2, out var day) || year == 0 || month is 0 or > 12 || day == 0 || day > DaysIn(year, month))
        {
            return new ScannedValue(ValueForm.Text);
        }

        return span.Length == 10 ? new ScannedValue(ValueForm.Date) : ScanTime(text, i + 10, span.End);
    }

    private static ScannedValue ScanTime(string text, int i, int end)
    {
        var none = new ScannedValue(ValueForm.Text);
        if (end - i < 6 || text[i] is not (' ' or 'T') || !TryNumber(text, i + 1, 2, out var hour) || text[i + 3] != ':'
            || !TryNumber(text, i + 4, 2, out var minute) || hour > 23 || minute > 59)
        {
            return none;
        }

        i += 6;
        if (i == end)
        {
            return new ScannedValue(ValueForm.Timestamp);
        }

        if (end - i < 3 || text[i] != ':' || !TryNumber(text, i + 1, 2, out var second) || second > 59)
        {
            return none;
        }

        i += 3;
        if (i == end)
        {
            return new ScannedValue(ValueForm.Timestamp);
        }

        var fraction = end - i - 1;
        if (text[i] != '.' || fraction is 0 or > 9)
        {
            return none;
        }

        for (i++; i < end; i++)
        {
            if (!IsDigit(text[i]))
            {
                return none;
            }
        }

        return new ScannedValue(ValueForm.Timestamp, fractionDigits: fraction);
    }

    private static int DaysIn(int year, int month) =>
        month == 2 && DateTime.IsLeapYear(year) ? 29 : DaysOfMonth[month - 1];

    private static bool TryNumber(string text, int start, int length, out int value)
    {
        value = 0;
        if (start + length > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }

            value = (value * 10) + text[i] - '0';
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
