using System.Data.Common;
using DataOps.Runtime.Reading;

namespace DataOps.Runtime;

/// <summary>Reads one field as the type a generated record declares, whatever type the driver prefers for it.</summary>
public static class FieldReader
{
    /// <summary>The value of a field that is not null.</summary>
    /// <exception cref="InvalidCastException">The field is null, or its value does not fit.</exception>
    public static T Get<T>(this DbDataReader reader, int ordinal)
    {
        if (reader is ResultReader result)
        {
            var from = result.ConvertedFrom(ordinal);
            reader = result.Inner;
            return from is null || from == typeof(T) ? Own<T>(reader, ordinal) : FieldValue.To<T>(NotNull(reader, ordinal));
        }

        ArgumentNullException.ThrowIfNull(reader);
        var offered = reader.GetFieldType(ordinal);
        return offered != typeof(T) && FieldValue.Converts(offered) ? FieldValue.To<T>(NotNull(reader, ordinal)) : Own<T>(reader, ordinal);
    }

    /// <summary>The value of a field that may be null, of a value type.</summary>
    public static T? GetNullable<T>(this DbDataReader reader, int ordinal)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(reader);
        return At(reader, ordinal).IsDBNull(ordinal) ? null : reader.Get<T>(ordinal);
    }

    /// <summary>The value of a field that may be null, of a reference type.</summary>
    public static T? GetOrNull<T>(this DbDataReader reader, int ordinal)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        return At(reader, ordinal).IsDBNull(ordinal) ? null : reader.Get<T>(ordinal);
    }

    /// <summary>A nested value, made by <paramref name="make"/> from what the driver gives.</summary>
    public static T Get<T>(this DbDataReader reader, int ordinal, Func<object, T> make)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(make);
        return make(NotNull(At(reader, ordinal), ordinal));
    }

    /// <summary>A nested value that may be null.</summary>
    public static T? GetOrNull<T>(this DbDataReader reader, int ordinal, Func<object, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        return At(reader, ordinal).IsDBNull(ordinal) ? null : reader.Get(ordinal, make);
    }

    /// <summary>A list of values that are not nested; any of them may be null.</summary>
    /// <exception cref="InvalidCastException">The field is null, or a member does not fit.</exception>
    public static IReadOnlyList<T?> GetList<T>(this DbDataReader reader, int ordinal)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(reader);
        var inner = At(reader, ordinal);

        // Npgsql gives arrays as such, and those with nulls only to who says which type their members have. An interval in DuckDB is of
        // a type that only its driver knows and converts.
        return typeof(T) == typeof(TimeSpan) || inner.GetFieldType(ordinal) == typeof(Array)
            ? inner.GetFieldValue<T?[]>(ordinal)
            : FieldValue.List(NotNull(inner, ordinal), static item => item is null ? (T?)null : FieldValue.To<T>(item));
    }

    /// <summary>A list of values that are not nested, or null.</summary>
    public static IReadOnlyList<T?>? GetListOrNull<T>(this DbDataReader reader, int ordinal)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(reader);
        return At(reader, ordinal).IsDBNull(ordinal) ? null : reader.GetList<T>(ordinal);
    }

    private static DbDataReader At(DbDataReader reader, int ordinal) => reader is ResultReader result ? result.At(ordinal) : reader;

    // The methods that every driver has made fast; the JIT leaves one of these lines for each T, without boxing.
    private static T Own<T>(DbDataReader reader, int ordinal)
    {
        if (typeof(T) == typeof(int))
        {
            return (T)(object)reader.GetInt32(ordinal);
        }

        if (typeof(T) == typeof(long))
        {
            return (T)(object)reader.GetInt64(ordinal);
        }

        if (typeof(T) == typeof(double))
        {
            return (T)(object)reader.GetDouble(ordinal);
        }

        if (typeof(T) == typeof(bool))
        {
            return (T)(object)reader.GetBoolean(ordinal);
        }

        if (typeof(T) == typeof(string))
        {
            return (T)(object)reader.GetString(ordinal);
        }

        return reader.GetFieldValue<T>(ordinal);
    }

    private static object NotNull(DbDataReader reader, int ordinal)
    {
        var value = reader.GetValue(ordinal);
        return value is null or DBNull
            ? throw new InvalidCastException($"Column '{reader.GetName(ordinal)}' is null, but it was proved or declared never null.")
            : value;
    }
}
