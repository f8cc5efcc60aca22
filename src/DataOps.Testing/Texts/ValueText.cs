using System.Globalization;
using System.Text.Json;

namespace DataOps.Testing.Texts;

/// <summary>Reads the value of a column from text. Null where the text is none.</summary>
internal static class ValueText
{
    private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

    private static readonly Dictionary<Type, Func<string, object?>> _readers = new()
    {
        [typeof(string)] = static text => text,
        [typeof(bool)] = static text => text.ToUpperInvariant() switch { "TRUE" or "T" or "1" => true, "FALSE" or "F" or "0" => false, _ => null },
        [typeof(sbyte)] = Whole<sbyte>,
        [typeof(byte)] = Whole<byte>,
        [typeof(short)] = Whole<short>,
        [typeof(ushort)] = Whole<ushort>,
        [typeof(int)] = Whole<int>,
        [typeof(uint)] = Whole<uint>,
        [typeof(long)] = Whole<long>,
        [typeof(ulong)] = Whole<ulong>,
        [typeof(Int128)] = Whole<Int128>,
        [typeof(UInt128)] = Whole<UInt128>,
        [typeof(decimal)] = static text => decimal.TryParse(text, NumberStyles.Float, _culture, out var value) ? value : null,
        [typeof(double)] = static text => double.TryParse(text, NumberStyles.Float, _culture, out var value) ? value : null,
        [typeof(float)] = static text => float.TryParse(text, NumberStyles.Float, _culture, out var value) ? value : null,
        [typeof(DateOnly)] = static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", _culture, DateTimeStyles.None, out var value) ? value : null,
        [typeof(TimeOnly)] = static text => TimeOnly.TryParse(text, _culture, out var value) ? value : null,
        [typeof(DateTime)] = static text =>
            DateTime.TryParseExact(text, _moments, _culture, DateTimeStyles.None, out var value) ? value : null,
        [typeof(DateTimeOffset)] = static text =>
            DateTimeOffset.TryParseExact(text, _instants, _culture, DateTimeStyles.AssumeUniversal, out var value) ? value : null,
        [typeof(TimeSpan)] = static text => TimeSpan.TryParse(text, _culture, out var value) ? value : null,
        [typeof(Guid)] = static text => Guid.TryParse(text, _culture, out var value) ? value : null,
        [typeof(byte[])] = Bytes,
    };

    // ISO 8601, with a blank in place of the T as SQL writes it.
    private static readonly string[] _moments =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] _instants = [.. _moments, .. _moments.Skip(1).Select(static format => format + "zzz"), .. _moments.Skip(1).Select(static format => format + "zz"), .. _moments.Skip(1).Select(static format => format + "'Z'")];

    public static object? Read(string text, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.TryParse(type, text, ignoreCase: true, out var member) ? member : null;
        }

        return _readers.TryGetValue(type, out var reader) ? reader(text) : ReadNested(text);
    }

    public static object? Read(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type.IsEnum || _readers.ContainsKey(type) => Read(value.GetString()!, type),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when type != typeof(string) && _readers.ContainsKey(type) => Read(value.GetRawText(), type),
        JsonValueKind.Object or JsonValueKind.Array when type == typeof(string) => value.GetRawText(),
        JsonValueKind.Object or JsonValueKind.Array when !_readers.ContainsKey(type) => Nested(value),
        _ => null,
    };

    private static object? Whole<T>(string text)
        where T : struct, System.Numerics.INumber<T> => T.TryParse(text, NumberStyles.AllowLeadingSign, _culture, out var value) ? value : null;

    private static byte[]? Bytes(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("\\x", StringComparison.OrdinalIgnoreCase);
        try
        {
            return isHex ? Convert.FromHexString(text.AsSpan(2)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static object? ReadNested(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Nested(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // As drivers give lists and structs; what is within is converted where the record is made.
    private static object? Nested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Nested).ToList(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(static member => member.Name, static member => Nested(member.Value)),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.TryGetDecimal(out var number) ? number : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
