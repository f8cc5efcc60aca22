using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb;

public sealed partial class DuckDbDataReader
{
    /// <inheritdoc />
    public override bool IsDBNull(int ordinal) => Column(ordinal).IsNull(_row);

    /// <summary>The value; nested ones as lists, dictionaries and <see cref="DuckDbUnion"/>.</summary>
    public override object GetValue(int ordinal)
    {
        var column = Column(ordinal);
        return column.IsNull(_row) ? DBNull.Value : column.ReadObject(_row);
    }

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, _columns.Length);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    /// <summary>
    /// The value as a .NET type, without boxing. Besides the type that the column has by itself: wider and narrower numbers that hold
    /// the value, nullables, enums, text of scalars, arrays and lists, dictionaries, and records for structs.
    /// </summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal);
        if (!column.IsNull(_row))
        {
            return column is VectorReader<T> typed ? typed.Read(_row) : column.As<T>().Read(_row);
        }

        if (typeof(T) == typeof(object))
        {
            return (T)(object)DBNull.Value;
        }

        return default(T) is null && typeof(T).IsValueType ? default! : throw NullValue(ordinal);
    }

    /// <inheritdoc />
    public override Task<T> GetFieldValueAsync<T>(int ordinal, CancellationToken cancellationToken) =>
        Task.FromResult(GetFieldValue<T>(ordinal));

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => Get<byte>(ordinal);

    /// <inheritdoc />
    public override char GetChar(int ordinal) => Get<char>(ordinal);

    /// <inheritdoc />
    public override DateTime GetDateTime(int ordinal) => Get<DateTime>(ordinal);

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => Get<decimal>(ordinal);

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => Get<double>(ordinal);

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => Get<float>(ordinal);

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => Get<short>(ordinal);

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => Get<int>(ordinal);

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => Get<long>(ordinal);

    /// <inheritdoc />
    public override string GetString(int ordinal) => Get<string>(ordinal);

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy(Get<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy(Get<string>(ordinal).AsSpan(), dataOffset, buffer, bufferOffset, length);

    private static long Copy<T>(ReadOnlySpan<T> value, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return value.Length;
        }

        var start = (int)Math.Min(offset, value.Length);
        var count = Math.Min(length, value.Length - start);
        value.Slice(start, count).CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Get<T>(int ordinal)
    {
        var column = Column(ordinal);
        if (column.IsNull(_row))
        {
            throw NullValue(ordinal);
        }

        return column is VectorReader<T> typed ? typed.Read(_row) : column.As<T>().Read(_row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private VectorReader Column(int ordinal)
    {
        var columns = _columns;
        if ((uint)_row >= (uint)_rows || (uint)ordinal >= (uint)columns.Length)
        {
            ThrowNoValue(ordinal);
        }

        return columns[ordinal];
    }

    [DoesNotReturn]
    private void ThrowNoValue(int ordinal)
    {
        ThrowIfClosed();
        CheckOrdinal(ordinal);
        throw new InvalidOperationException("The reader stands at no row. Call Read first, and go on only while it returns true.");
    }

    private InvalidCastException NullValue(int ordinal) => new(
        $"Column '{GetName(ordinal)}' is null in this row. Ask IsDBNull first, or read it as a nullable type.");
}
