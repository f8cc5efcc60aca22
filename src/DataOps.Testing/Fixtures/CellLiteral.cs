using System.Collections;
using System.Globalization;
using DataOps.Sql.Dialects;

namespace DataOps.Testing.Fixtures;

/// <summary>Writes a value as a literal that converts to its column's type.</summary>
internal static class CellLiteral
{
    public static string Of(object? value, Dialect dialect) => value switch
    {
        null or DBNull => "null",
        bool flag => dialect.Kind == DialectKind.TSql ? (flag ? "1" : "0") : flag ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or Int128 or UInt128 =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        float or double => Text(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture), dialect),
        byte[] bytes => dialect.Kind == DialectKind.TSql ? "0x" + Convert.ToHexString(bytes) : $"'\\x{Convert.ToHexString(bytes)}'",
        DateOnly date => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), dialect),
        TimeOnly time => Text(time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture), dialect),
        DateTime time => Text(time.ToString(dialect.Kind == DialectKind.TSql ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture), dialect),
        DateTimeOffset time => Text(time.ToString("yyyy-MM-dd HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture), dialect),
        TimeSpan span => Text(string.Create(CultureInfo.InvariantCulture, $"{span.Ticks / 10} microseconds"), dialect),
        string text => Text(text, dialect),
        Guid or char => Text(value.ToString()!, dialect),
        IDictionary => throw NoLiteral(value, dialect),
        IEnumerable items when dialect.Kind == DialectKind.Postgres => $"array[{string.Join(", ", items.Cast<object?>().Select(item => Of(item, dialect)))}]",
        _ => throw NoLiteral(value, dialect),
    };

    private static string Text(string text, Dialect dialect) => (dialect.Kind == DialectKind.TSql ? "N" : "") + dialect.QuoteLiteral(text);

    private static ArgumentException NoLiteral(object value, Dialect dialect) =>
        new($"{dialect.Title} takes no value of type {value.GetType().Name} from a test.");
}
