using System.Collections;
using System.Data.Common;
using DataOps.Runtime;

namespace DataOps.Testing.Texts;

/// <summary>One row of values, as a reader, so that generated records make themselves of it as of a database's rows.</summary>
internal sealed class CellReader(IReadOnlyList<ColumnInfo> columns, object?[] cells) : DbDataReader
{
    public override int Depth => 0;

    public override int FieldCount => cells.Length;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override object GetValue(int ordinal) => cells[ordinal] ?? DBNull.Value;

    public override T GetFieldValue<T>(int ordinal) => cells[ordinal] is T value
        ? value
        : throw new InvalidCastException($"Column '{GetName(ordinal)}' holds no {typeof(T).Name}.");

    public override Type GetFieldType(int ordinal) => columns[ordinal].ClrType;

    public override string GetName(int ordinal) => columns[ordinal].Name;

    public override int GetOrdinal(string name) => columns.Select(static column => column.Name).ToList().IndexOf(name);

    public override bool IsDBNull(int ordinal) => cells[ordinal] is null;

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => columns[ordinal].SqlType;

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, cells.Length);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    public override bool NextResult() => false;

    public override bool Read() => false;
}
