using System.Globalization;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Seeds;

/// <summary>
/// Says why a value does not fit the type of its column. Types that only an engine can read (nested ones, intervals, bytes)
/// are left to the engine.
/// </summary>
internal static class SeedValueCheck
{
    private const int ShownCharacters = 40;

    // Of a decimal without one, in DuckDB.
    private const int DefaultPrecision = 18;
    private const string Whole = "a whole number";

    /// <summary>What is wrong, as the end of a message; null when the value fits.</summary>
    public static string? Problem(CsvReader csv, string text, int index, Column column, Dialect dialect)
    {
        if (csv.IsNull(index) || (csv.GetContent(index).Length == 0 && !IsText(column.Type)))
        {
            return column.Nullable == false ? "the value is missing, and the column is declared not null" : null;
        }

        return Expected(csv, text, index, column.Type) is { } expected
            ? $"{Show(csv.GetText(index))} is not {expected}, as the type {SqlTypeNames.Spell(column.Type, dialect)} asks"
            : null;
    }

    // What the type asks for, where the value is something else.
    private static string? Expected(CsvReader csv, string text, int index, SqlType type)
    {
        var span = csv.GetContent(index);
        switch (type.Kind)
        {
            case SqlTypeKind.Boolean:
                return IsBoolean(text, span) ? null : "true or false";
            case SqlTypeKind.TinyInt or SqlTypeKind.SmallInt or SqlTypeKind.Integer or SqlTypeKind.BigInt
                or SqlTypeKind.UTinyInt or SqlTypeKind.USmallInt or SqlTypeKind.UInteger or SqlTypeKind.UBigInt:
                return InRange(csv.GetText(index), type.Kind);
            case SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.BigNum:
                return ValueScanner.Scan(text, span).Form == ValueForm.Integer ? null : Whole;
            case SqlTypeKind.Decimal:
                return FitsDecimal(text, span, type);
            case SqlTypeKind.Money or SqlTypeKind.SmallMoney:
                return ValueScanner.Scan(text, span).Form is ValueForm.Integer or ValueForm.Decimal ? null : "an amount";
            case SqlTypeKind.Real or SqlTypeKind.Double:
                return IsFloat(text, span) ? null : "a number";
            case SqlTypeKind.Date:
                return ValueScanner.Scan(text, span).Form == ValueForm.Date ? null : "a date (yyyy-mm-dd)";
            case SqlTypeKind.Timestamp:
                return ValueScanner.Scan(text, span).Form is ValueForm.Date or ValueForm.Timestamp
                    ? null
                    : "a date with its time (yyyy-mm-dd hh:mm:ss)";
            case SqlTypeKind.TimestampTz:
                return DateTimeOffset.TryParse(csv.GetText(index), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
                    ? null
                    : "an instant (yyyy-mm-dd hh:mm:ss+00:00)";
            case SqlTypeKind.Time:
                return TimeSpan.TryParse(csv.GetText(index), CultureInfo.InvariantCulture, out var time)
                    && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) ? null : "a time (hh:mm:ss)";
            case SqlTypeKind.Uuid:
                return Guid.TryParse(csv.GetText(index), out _) ? null : "a UUID";
            case SqlTypeKind.Enum:
                return type.Values.Contains(csv.GetText(index)) ? null : $"one of its values ({string.Join(", ", type.Values)})";
            default:
                return IsText(type) && type.Length is { } length && csv.GetText(index).Length > length
                    ? $"a text of at most {length} characters"
                    : null;
        }
    }

    private static string? InRange(string value, SqlTypeKind kind)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Whole;
        }

        var (low, high) = kind switch
        {
            SqlTypeKind.TinyInt => (sbyte.MinValue, sbyte.MaxValue),
            SqlTypeKind.SmallInt => (short.MinValue, short.MaxValue),
            SqlTypeKind.Integer => (int.MinValue, int.MaxValue),
            SqlTypeKind.UTinyInt => (byte.MinValue, byte.MaxValue),
            SqlTypeKind.USmallInt => (ushort.MinValue, ushort.MaxValue),
            SqlTypeKind.UInteger => (uint.MinValue, uint.MaxValue),
            SqlTypeKind.UBigInt => (ulong.MinValue, ulong.MaxValue),
            _ => ((decimal)long.MinValue, (decimal)long.MaxValue),
        };
        return number >= low && number <= high ? null : string.Format(CultureInfo.InvariantCulture, "between {0} and {1}", low, high);
    }

    private static string? FitsDecimal(string text, TextSpan span, SqlType type)
    {
        var value = ValueScanner.Scan(text, span);
        if (value.Form is not (ValueForm.Integer or ValueForm.Decimal))
        {
            return "a decimal number";
        }

        var scale = type.Scale ?? 0;
        var wholeDigits = (type.Precision ?? DefaultPrecision) - scale;
        var fraction = value.FractionDigits;
        for (var i = span.End - 1; fraction > scale && text[i] == '0'; i--)
        {
            fraction--;
        }

        return value.IntegerDigits <= wholeDigits && fraction <= scale
            ? null
            : $"a number of at most {wholeDigits} digits before the point and {scale} behind it";
    }

    private static bool IsBoolean(string text, TextSpan span) =>
        ValueScanner.IsWord(text, span, "true") || ValueScanner.IsWord(text, span, "false")
        || (span.Length == 1 && text[span.Start] is '0' or '1' or 't' or 'f');

    private static bool IsFloat(string text, TextSpan span) =>
        ValueScanner.Scan(text, span).Form is ValueForm.Integer or ValueForm.Decimal or ValueForm.Double
        || ValueScanner.IsWord(text, span, "nan") || ValueScanner.IsWord(text, span, "inf");

    private static bool IsText(SqlType type) =>
        type.Kind is SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar;

    private static string Show(string value) =>
        $"'{(value.Length <= ShownCharacters ? value : value.Substring(0, ShownCharacters) + "…")}'";
}
