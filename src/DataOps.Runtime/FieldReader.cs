using System.Data.Common;

namespace DataOps.Runtime;

/// <summary>Reads one field as the type a generated record declares, whatever type the driver prefers for it.</summary>
public static class FieldReader
{
    /// <summary>The value of a field that is not null.</summary>
    /// <exception cref="InvalidCastException">The field is null, or its value does not fit.</exception>
    public static T Get<T>(this DbDataReader reader, int ordinal)
    {
        var offered = reader.GetFieldType(ordinal);
        return offered != typeof(T) && FieldValue.Converts(offered)
            ? FieldValue.To<T>(NotNull(reader, ordinal))
            : reader.GetFieldValue<T>(ordinal);
    }

    /// <summary>The value of a field that may be null, of a value type.</summary>
    public static T? GetNullable<T>(this DbDataReader reader, int ordinal)
        where T : struct => reader.IsDBNull(ordinal) ? null : reader.Get<T>(ordinal);

    /// <summary>The value of a field that may be null, of a reference type.</summary>
    public static T? GetOrNull<T>(this DbDataReader reader, int ordinal)
        where T : class => reader.IsDBNull(ordinal) ? null : reader.Get<T>(ordinal);

    /// <summary>A nested value, made by <paramref name="make"/> from what the driver gives.</summary>
    public static T Get<T>(this DbDataReader reader, int ordinal, Func<object, T> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return make(NotNull(reader, ordinal));
    }

    /// <summary>A nested value that may be null.</summary>
    public static T? GetOrNull<T>(this DbDataReader reader, int ordinal, Func<object, T> make)
        where T : class => reader.IsDBNull(ordinal) ? null : reader.Get(ordinal, make);

    private static object NotNull(DbDataReader reader, int ordinal)
    {
        var value = reader.GetValue(ordinal);
        return value is null or DBNull
            ? throw new InvalidCastException($"Column '{reader.GetName(ordinal)}' is null, but it was proved or declared never null.")
            : value;
    }
}
