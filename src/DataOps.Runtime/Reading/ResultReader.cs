using System.Collections;
using System.Data.Common;
using Dapper;

namespace DataOps.Runtime.Reading;

/// <summary>
/// A driver's reader that remembers for each column whether the driver's own type of it must be converted: asked once for a result,
/// not for each of its cells.
/// </summary>
internal sealed class ResultReader : DbDataReader
{
    private readonly DbDataReader _owner;
    private readonly DbDataReader _reader;
    private Type?[] _converted;

    /// <param name="owner">The reader, perhaps in Dapper's wrapping, which closes the command with it but is one call more for each cell.</param>
    public ResultReader(DbDataReader owner)
    {
        _owner = owner;
        _reader = owner is IWrappedDataReader { Reader: DbDataReader inner } ? inner : owner;
        _converted = Offers(_reader);
    }

    public override int Depth => _reader.Depth;

    public override int FieldCount => _reader.FieldCount;

    public override bool HasRows => _reader.HasRows;

    public override bool IsClosed => _reader.IsClosed;

    public override int RecordsAffected => _reader.RecordsAffected;

    public override object this[int ordinal] => _reader[ordinal];

    public override object this[string name] => _reader[name];

    /// <summary>The driver's reader.</summary>
    public DbDataReader Inner => _reader;

    /// <summary>The column that was read last: the one at fault when a row cannot be read.</summary>
    public int LastOrdinal { get; private set; }

    /// <summary>The driver's type of a column whose values are converted to any other type; null when the driver does it itself.</summary>
    public Type? ConvertedFrom(int ordinal)
    {
        LastOrdinal = ordinal;
        return (uint)ordinal < (uint)_converted.Length ? _converted[ordinal] : null;
    }

    /// <summary>The driver's reader, for one column.</summary>
    public DbDataReader At(int ordinal)
    {
        LastOrdinal = ordinal;
        return _reader;
    }

    public override bool Read() => _reader.Read();

    public override Task<bool> ReadAsync(CancellationToken cancellationToken) => _reader.ReadAsync(cancellationToken);

    public override bool NextResult()
    {
        var hasNext = _reader.NextResult();
        _converted = Offers(_reader);
        return hasNext;
    }

    public override bool IsDBNull(int ordinal) => _reader.IsDBNull(ordinal);

    public override T GetFieldValue<T>(int ordinal) => _reader.GetFieldValue<T>(ordinal);

    public override object GetValue(int ordinal) => _reader.GetValue(ordinal);

    public override int GetValues(object[] values) => _reader.GetValues(values);

    public override bool GetBoolean(int ordinal) => _reader.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => _reader.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        _reader.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => _reader.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        _reader.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override DateTime GetDateTime(int ordinal) => _reader.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => _reader.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => _reader.GetDouble(ordinal);

    public override float GetFloat(int ordinal) => _reader.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => _reader.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => _reader.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => _reader.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => _reader.GetInt64(ordinal);

    public override string GetString(int ordinal) => _reader.GetString(ordinal);

    public override string GetName(int ordinal) => _reader.GetName(ordinal);

    public override int GetOrdinal(string name) => _reader.GetOrdinal(name);

    public override string GetDataTypeName(int ordinal) => _reader.GetDataTypeName(ordinal);

    public override Type GetFieldType(int ordinal) => _reader.GetFieldType(ordinal);

    public override IEnumerator GetEnumerator() => _reader.GetEnumerator();

    public override void Close() => _owner.Close();

    public override async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _owner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Type?[] Offers(DbDataReader reader)
    {
        var offers = new Type?[reader.FieldCount];
        for (var i = 0; i < offers.Length; i++)
        {
            offers[i] = reader.GetFieldType(i) is { } offered && FieldValue.Converts(offered) ? offered : null;
        }

        return offers;
    }
}
