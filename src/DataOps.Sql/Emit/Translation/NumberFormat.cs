using System.Globalization;
using System.Text;

namespace DataOps.Sql.Emit;

/// <summary>
/// How a number is written as text: so many digits behind the point, at least and at most so many before it, with commas between
/// thousands or without, after blanks up to a width.
/// </summary>
/// <param name="Decimals">The digits behind the point.</param>
/// <param name="Least">The digits before the point that are there in any case.</param>
/// <param name="Most">The most digits before the point; 0 where any number will do.</param>
/// <param name="Grouped">Whether there are commas between thousands.</param>
/// <param name="Width">The characters, filled with blanks on the left; 0 for no blanks.</param>
internal sealed record NumberFormat(int Decimals, int Least, int Most, bool Grouped, int Width)
{
    /// <summary>The format as the detail of an operation.</summary>
    public string Detail => string.Join(";", new[] { Decimals, Least, Most, Grouped ? 1 : 0, Width }.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The format of such a detail.</summary>
    public static NumberFormat OfDetail(string detail)
    {
        var parts = Array.ConvertAll(detail.Split(';'), part => int.Parse(part, CultureInfo.InvariantCulture));
        return new NumberFormat(parts[0], parts[1], parts[2], parts[3] == 1, parts[4]);
    }

    /// <summary>A format of .NET ("Standard numeric format strings", "Custom numeric format strings"); null for others than N, F, D, 0, # and commas.</summary>
    public static NumberFormat? FromNet(string format)
    {
        if (format.Length is 1 or 2 or 3 && format[0] is 'N' or 'n' or 'F' or 'f' or 'D' or 'd' && format.Skip(1).All(char.IsDigit))
        {
            var digits = format.Length > 1 ? int.Parse(format.Substring(1), CultureInfo.InvariantCulture) : -1;
            return char.ToUpperInvariant(format[0]) switch
            {
                'D' => new NumberFormat(0, Math.Max(1, digits), 0, false, 0),
                var kind => new NumberFormat(digits < 0 ? 2 : digits, 1, 0, kind == 'N', 0),
            };
        }

        return Custom(format, '#', isBounded: false);
    }

    /// <summary>A format of PostgreSQL's to_char; null for others than digits, commas and a point ("Formatting Functions").</summary>
    public static NumberFormat? FromToChar(string format)
    {
        var isFilled = !format.StartsWith("FM", StringComparison.OrdinalIgnoreCase);
        var pattern = (isFilled ? format : format.Substring(2)).Replace('D', '.').Replace('G', ',');
        var behind = pattern.IndexOf('.') is >= 0 and var point ? pattern.Substring(point + 1) : "";
        // Without blanks a 9 behind the point is a digit that may be left out.
        return !isFilled && behind.IndexOf('9') >= 0 || Custom(pattern, '9', isBounded: true) is not { } read ? null
            // A zero is written where nothing else would be.
            : read with { Width = isFilled ? pattern.Length + 1 : 0, Least = read is { Decimals: 0, Least: 0 } ? 1 : read.Least };
    }

    private static NumberFormat? Custom(string format, char optional, bool isBounded)
    {
        var parts = format.Split('.');
        if (parts.Length > 2 || parts[0].Length == 0 || (parts.Length == 2 && (parts[1].Length == 0 || parts[1].Any(c => c != '0' && !(isBounded && c == '9')))))
        {
            return null;
        }

        var digits = parts[0].Replace(",", "");
        var zero = digits.IndexOf('0');
        var isRegular = digits.All(c => c == optional || c == '0') && (zero < 0 || digits.IndexOf(optional, zero) < 0);
        var isGrouped = parts[0].IndexOf(',') >= 0;
        if (digits.Length == 0 || !isRegular || (isGrouped && !IsGroupedByThree(parts[0], isBounded)))
        {
            return null;
        }

        return new NumberFormat(parts.Length == 2 ? parts[1].Length : 0, zero < 0 ? 0 : digits.Length - zero, isBounded ? digits.Length : 0, isGrouped, 0);
    }

    // .NET puts commas everywhere once there is one among the digits.
    private static bool IsGroupedByThree(string text, bool everywhere)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ',' != ((text.Length - i) % 4 == 0) && (everywhere || text[i] == ','))
            {
                return false;
            }
        }

        return text[0] != ',' && text[text.Length - 1] != ',';
    }

    /// <summary>The format for to_char, without blanks, for numbers of up to 24 digits.</summary>
    public string ToToChar()
    {
        var text = new StringBuilder();
        for (var place = Math.Max(24, Least); place > 0; place--)
        {
            text.Append(place <= Least ? '0' : '9');
            if (Grouped && place > 1 && place % 3 == 1)
            {
                text.Append(',');
            }
        }

        return "FM" + text + (Decimals == 0 ? "" : "." + new string('0', Decimals));
    }

    /// <summary>The format for SQL Server's <c>format</c>; null where it has none.</summary>
    public string? ToNet() => Width > 0 || Most > 0 ? null
        : (Grouped ? Least > 4 ? null : "#," + new string('#', Math.Max(0, 3 - Least)) + new string('0', Math.Min(3, Least)) : Least == 0 ? "#" : new string('0', Least))
            + (Decimals == 0 ? "" : "." + new string('0', Decimals));
}
