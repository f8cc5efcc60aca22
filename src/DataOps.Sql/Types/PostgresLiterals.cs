using System.Globalization;

namespace DataOps.Sql.Types;

/// <summary>
/// Which constant texts are values of a type. PostgreSQL reads them while it analyses the query (documentation, 10.2 to 10.5); only those that
/// it surely refuses are refused here: dates and their like have too many forms.
/// </summary>
internal static class PostgresLiterals
{
    private static readonly string[] Truths = ["true", "false", "yes", "no", "on", "off"];

    /// <summary>Whether a text may be a value of a type.</summary>
    public static bool MayBe(string text, SqlType type)
    {
        var value = text.Trim(' ', '\t', '\n', '\r', '\f', '\v');
        return type.Kind switch
        {
            SqlTypeKind.Enum => type.Values.Count == 0 || type.Values.Contains(text),
            SqlTypeKind.Boolean => IsTruth(value),
            SqlTypeKind.SmallInt => IsInteger(value, short.MinValue, short.MaxValue),
            SqlTypeKind.Integer => IsInteger(value, int.MinValue, int.MaxValue),
            SqlTypeKind.BigInt => IsInteger(value, long.MinValue, long.MaxValue),
            SqlTypeKind.Decimal or SqlTypeKind.Real or SqlTypeKind.Double => IsNumber(value),
            SqlTypeKind.Uuid => IsUuid(value),
            _ => true,
        };
    }

    private static bool IsTruth(string value) =>
        value is "1" or "0"
        || (value.Length > 0 && !value.Equals("o", StringComparison.OrdinalIgnoreCase)
            && Array.Exists(Truths, truth => truth.StartsWith(value, StringComparison.OrdinalIgnoreCase)));

    // Newer versions take hexadecimal digits and underscores.
    private static bool IsInteger(string value, long least, long greatest)
    {
        if (IsOfNewerForm(value))
        {
            return true;
        }

        return decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest;
    }

    private static bool IsNumber(string value)
    {
        if (IsOfNewerForm(value))
        {
            return true;
        }

        var digits = value.TrimStart('+', '-');
        if (digits.Equals("nan", StringComparison.OrdinalIgnoreCase) || digits.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || digits.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var hasDigit = false;
        foreach (var c in value)
        {
            hasDigit |= c is >= '0' and <= '9';
            if (c is not ((>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    private static bool IsOfNewerForm(string value)
    {
        var digits = value.TrimStart('+', '-');
        return digits.IndexOf('_') > 0 || (digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B');
    }

    // Hyphens may stand behind any group of four digits, braces around all.
    private static bool IsUuid(string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
            {
                digits++;
            }
            else if (c is not ('-' or '{' or '}'))
            {
                return false;
            }
        }

        return digits == 32;
    }
}
