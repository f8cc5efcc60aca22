using System.Collections;
using System.Globalization;

namespace DataOps.Runtime;

/// <summary>Turns values as drivers give them into the types that generated records declare.</summary>
public static class FieldValue
{
    /// <summary>A value that is not nested.</summary>
    /// <exception cref="InvalidCastException">The value does not fit, in kind or in size.</exception>
    public static T To<T>(object value)
    {
        if (value is T fits)
        {
            return fits;
        }

        return Convert(value, typeof(T)) is T converted
            ? converted
            : throw new InvalidCastException($"A value of type {value?.GetType().Name ?? "null"} cannot be read as {typeof(T).Name}.");
    }

    /// <summary>A list, each element made by <paramref name="element"/>, which is also given nulls.</summary>
    public static IReadOnlyList<T> List<T>(object value, Func<object?, T> element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (value is not IEnumerable items)
        {
            throw new InvalidCastException($"A value of type {value?.GetType().Name ?? "null"} is no list.");
        }

        var list = value is ICollection collection ? new List<T>(collection.Count) : [];
        foreach (var item in items)
        {
            list.Add(element(item is DBNull ? null : item));
        }

        return list;
    }

    /// <summary>A map, its keys and values made by the functions; the latter is also given nulls.</summary>
    public static IReadOnlyDictionary<TKey, TValue> Map<TKey, TValue>(object value, Func<object, TKey> key, Func<object?, TValue> element)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(element);
        if (value is not IDictionary entries)
        {
            throw new InvalidCastException($"A value of type {value?.GetType().Name ?? "null"} is no map.");
        }

        var map = new Dictionary<TKey, TValue>(entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            map.Add(key(entry.Key), element(entry.Value is DBNull ? null : entry.Value));
        }

        return map;
    }

    /// <summary>A field of a struct, or null when it has none of that name.</summary>
    /// <param name="value">The struct, as the driver gives it: names to values.</param>
    /// <param name="name">The field.</param>
    public static object? Field(object value, string name) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault(name) is var field and not DBNull ? field : null,
        IDictionary fields => fields[name] is var field and not DBNull ? field : null,
        _ => throw new InvalidCastException($"A value of type {value?.GetType().Name ?? "null"} is no struct."),
    };

    /// <summary>Whether values of a type that a driver offers are converted here; others the driver converts itself.</summary>
    internal static bool Converts(Type offered) =>
        offered == typeof(Int128) || Type.GetTypeCode(offered) is >= TypeCode.Boolean and <= TypeCode.String
        || offered == typeof(DateTimeOffset) || offered == typeof(TimeSpan) || offered == typeof(DateOnly) || offered == typeof(TimeOnly);

    private static object? Convert(object value, Type target) => value switch
    {
        DateTime time when target == typeof(DateOnly) && time.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(time),
        DateTime time when target == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTimeOffset time when target == typeof(DateTime) => time.UtcDateTime,
        DateOnly date when target == typeof(DateTime) => date.ToDateTime(TimeOnly.MinValue),
        TimeSpan span when target == typeof(TimeOnly) => TimeOnly.FromTimeSpan(span),
        TimeOnly time when target == typeof(TimeSpan) => time.ToTimeSpan(),
        string text when target == typeof(Guid) => Guid.Parse(text, CultureInfo.InvariantCulture),
        _ when target == typeof(string) => value is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : value.ToString(),
        IConvertible number when number.GetTypeCode() is >= TypeCode.Boolean and <= TypeCode.Decimal => Number(number, target),
        Int128 wide => Wide(wide, target),
        _ => null,
    };

    private static object? Number(IConvertible number, Type target)
    {
        try
        {
            return target == typeof(Int128)
                ? (Int128)number.ToDecimal(CultureInfo.InvariantCulture)
                : number.ToType(target, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is OverflowException or FormatException)
        {
            throw new InvalidCastException(
                string.Create(CultureInfo.InvariantCulture, $"The value {number} does not fit in {target.Name}."), error);
        }
    }

    private static object? Wide(Int128 value, Type target)
    {
        try
        {
            return Type.GetTypeCode(target) switch
            {
                TypeCode.Int64 => checked((long)value),
                TypeCode.Int32 => checked((int)value),
                TypeCode.UInt64 => checked((ulong)value),
                TypeCode.Decimal => (decimal)value,
                TypeCode.Double => (double)value,
                _ => null,
            };
        }
        catch (OverflowException error)
        {
            throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"The value {value} does not fit in {target.Name}."), error);
        }
    }
}
