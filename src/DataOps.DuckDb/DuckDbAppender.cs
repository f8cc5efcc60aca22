using System.Data.Common;
using DataOps.DuckDb.Internal;
using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Writing;

namespace DataOps.DuckDb;

/// <summary>
/// Appends rows to a table, much faster than INSERT. Values go straight into the engine's vectors. Call <see cref="Complete"/> at the
/// end: disposing without it drops the rows that are not yet written. An appender writes from time to time; use a transaction if all
/// rows or none shall be there.
/// </summary>
public sealed class DuckDbAppender : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly AppenderHandle _handle;
    private readonly ChunkWriter _chunk;
    private readonly VectorWriter[] _writers;
    private readonly string _table;
    private int _column;
    private int _row;
    private long _written;
    private bool _isCompleted;

    internal DuckDbAppender(DuckDbConnection connection, string? catalog, string? schema, string table, IReadOnlyList<string> columns)
    {
        _connection = connection;
        _table = table;
        var state = NativeMethods.AppenderCreate(connection.Handle, catalog, schema, table, out var raw);
        _handle = new AppenderHandle(raw, connection.Handle);
        try
        {
            Check(state);
            foreach (var column in columns)
            {
                Check(NativeMethods.AppenderAddColumn(_handle, column));
            }

            _chunk = new ChunkWriter(ReadTypes());
            _writers = _chunk.Columns;
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    /// <summary>How many values a row has.</summary>
    public int ColumnCount => _writers.Length;

    /// <summary>Appends the row's next value. Without conversion and boxing goes the type in which a reader gives the column.</summary>
    public DuckDbAppender Append<T>(T value)
    {
        var writer = NextColumn();
        if (value is null or DBNull)
        {
            writer.WriteNull(_row);
        }
        else if (writer is VectorWriter<T> typed)
        {
            typed.Write(_row, value);
        }
        else
        {
            writer.As<T>().Write(_row, value);
        }

        _column++;
        return this;
    }

    /// <summary>Appends a null as the row's next value.</summary>
    public DuckDbAppender AppendNull()
    {
        NextColumn().WriteNull(_row);
        _column++;
        return this;
    }

    /// <summary>Appends the column's default as the row's next value; it must be a constant.</summary>
    public DuckDbAppender AppendDefault()
    {
        NextColumn();
        Check(_chunk.AppendDefault(_handle, _column, _row));
        _column++;
        return this;
    }

    /// <summary>Ends a row, which must be complete.</summary>
    public void EndRow()
    {
        if (_column != _writers.Length)
        {
            throw new InvalidOperationException(
                $"The row for '{_table}' has {_column} values, and the table has {_writers.Length} columns. Append a value for each.");
        }

        _column = 0;
        if (++_row == ChunkWriter.Capacity)
        {
            WriteChunk();
        }
    }

    /// <summary>Appends a row.</summary>
    public void AppendRow(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            var writer = NextColumn();
            if (value is null or DBNull)
            {
                writer.WriteNull(_row);
            }
            else
            {
                writer.WriteAny(_row, value);
            }

            _column++;
        }

        EndRow();
    }

    /// <summary>Appends all rows that a reader still has, column by column in their order.</summary>
    /// <returns>The number of rows.</returns>
    public long AppendAll(DbDataReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.FieldCount != _writers.Length)
        {
            throw new InvalidOperationException($"The reader has {reader.FieldCount} columns, but '{_table}' takes {_writers.Length}.");
        }

        var copiers = ColumnCopier.CreateAll(reader, _writers);
        var rows = 0L;
        while (reader.Read())
        {
            if (_row == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (var i = 0; i < copiers.Length; i++)
            {
                copiers[i](reader, _row);
            }

            _column = _writers.Length;
            EndRow();
            rows++;
        }

        return rows;
    }

    /// <summary>Writes the rest and ends the appending.</summary>
    /// <returns>How many rows were appended in all.</returns>
    /// <exception cref="DuckDbException">The engine refuses rows, as for a violated constraint; those not yet written are dropped.</exception>
    public long Complete()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (_column != 0)
        {
            throw new InvalidOperationException($"The last row for '{_table}' is not ended. Call EndRow first.");
        }

        WriteChunk();
        _connection.EnsureNoReader();
        Check(NativeMethods.AppenderFlush(_handle));
        _isCompleted = true;
        Dispose();
        return _written;
    }

    /// <summary>Ends the appending; without <see cref="Complete"/> the rows not yet written are dropped.</summary>
    public void Dispose()
    {
        _chunk.Dispose();
        _handle.Dispose();
    }

    private VectorWriter NextColumn()
    {
        ObjectDisposedException.ThrowIf(_isCompleted || _handle.IsClosed, this);
        return (uint)_column < (uint)_writers.Length
            ? _writers[_column]
            : throw new InvalidOperationException($"The row for '{_table}' has all its {_writers.Length} values. Call EndRow.");
    }

    private void WriteChunk()
    {
        if (_row > 0)
        {
            _connection.EnsureNoReader();
            var rows = _row;
            _row = 0;
            Check(_chunk.AppendTo(_handle, rows));
            _written += rows;
        }
    }

    private LogicalType[] ReadTypes()
    {
        var types = new LogicalType[NativeMethods.AppenderColumnCount(_handle)];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = LogicalTypeReader.Take(NativeMethods.AppenderColumnType(_handle, (ulong)i));
        }

        return types;
    }

    private void Check(NativeState state)
    {
        if (state != NativeState.Success)
        {
            throw EngineErrors.FromAppender(_handle);
        }
    }
}
