using System.Collections;
using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using DataOps.DuckDb.Internal.Execution;
using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb;

/// <summary>
/// Reads rows as the engine makes them, a chunk at a time. While it streams, its connection can do nothing else. Statements behind
/// the current result run when <see cref="NextResult"/> is called.
/// </summary>
public sealed partial class DuckDbDataReader : DbDataReader, IDbColumnSchemaGenerator
{
    private readonly DuckDbConnection _connection;
    private readonly StatementBatch _batch;
    private readonly CommandBehavior _behavior;
    private QueryResult? _result;
    private string[] _names = [];
    private VectorReader[] _columns = [];
    private DataChunkHandle? _chunk;
    private DataChunkHandle? _ahead;
    private int _row = -1;
    private int _rows;
    private bool _isDrained;
    private int _recordsAffected = -1;
    private bool _isClosed;

    internal DuckDbDataReader(DuckDbConnection connection, StatementBatch batch, CommandBehavior behavior)
    {
        _connection = connection;
        _batch = batch;
        _behavior = behavior;
    }

    /// <summary>Always 0: results are not nested.</summary>
    public override int Depth => 0;

    /// <inheritdoc />
    public override int FieldCount => _columns.Length;

    /// <summary>Whether the result has any row. It may wait for the first.</summary>
    public override bool HasRows => _chunk is not null || (_result is not null && !_isDrained && LookAhead(CancellationToken.None));

    /// <inheritdoc />
    public override bool IsClosed => _isClosed;

    /// <summary>The rows that statements have changed so far; -1 if none does such.</summary>
    public override int RecordsAffected => _recordsAffected;

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    internal bool IsStreaming => _result is { IsStreaming: true } && !_isDrained && !_isClosed;

    internal bool IsLastResult => _batch.IsAtEnd;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool Read() => ++_row < _rows || ReadChunk(CancellationToken.None);

    /// <summary>Moves to the next row. Most rows are there already; only the wait for the next chunk leaves the thread.</summary>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        if (_row + 1 < _rows)
        {
            _row++;
            return Task.FromResult(true);
        }

        _row++;
        return Task.Run(() => ReadChunk(cancellationToken), cancellationToken);
    }

    /// <summary>Runs statements up to the next that gives rows.</summary>
    public override bool NextResult() => MoveToNextResult(CancellationToken.None);

    /// <inheritdoc />
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Task.Run(() => MoveToNextResult(cancellationToken), cancellationToken);

    /// <summary>Ends the reading. What the engine has not yet computed, it never will.</summary>
    public override void Close()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        EndResult();
        _batch.Dispose();
        _connection.RemoveReader(this);
        if (_behavior.HasFlag(CommandBehavior.CloseConnection))
        {
            _connection.Close();
        }
    }

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    internal bool Read(CancellationToken token) => ++_row < _rows || ReadChunk(token);

    internal void SkipRows(CancellationToken token)
    {
        while (_result is not null && !_isDrained)
        {
            _row = _rows;
            ReadChunk(token);
        }
    }

    internal bool MoveToNextResult(CancellationToken token)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        EndResult();
        while (!_batch.IsAtEnd)
        {
            if (_behavior.HasFlag(CommandBehavior.SchemaOnly))
            {
                (_names, _columns) = _batch.DescribeNext();
                return true;
            }

            var result = _batch.ExecuteNext(token);
            if (result.Kind == NativeResultType.QueryResult)
            {
                _result = result;
                (_names, _columns) = (result.Names, result.Columns);
                return true;
            }

            using (result)
            {
                if (result.Kind == NativeResultType.ChangedRows)
                {
                    var changed = Math.Max(_recordsAffected, 0) + result.ReadChangedRows();
                    _recordsAffected = (int)Math.Min(changed, int.MaxValue);
                }
            }
        }

        return false;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadChunk(CancellationToken token)
    {
        ThrowIfClosed();
        _row = 0;
        _rows = 0;
        _chunk?.Dispose();
        _chunk = null;
        if (_result is null || _isDrained || !LookAhead(token))
        {
            _row = -1;
            return false;
        }

        _chunk = _ahead!;
        _ahead = null;
        _result.Attach(_chunk);
        _rows = (int)NativeMethods.DataChunkGetSize(_chunk.Raw);
        return true;
    }

    /// <summary>Fetches the next chunk that has rows, unless it is there already.</summary>
    private bool LookAhead(CancellationToken token)
    {
        while (_ahead is null)
        {
            var chunk = Fetch(token);
            if (chunk is null)
            {
                _isDrained = true;
                return false;
            }

            if (NativeMethods.DataChunkGetSize(chunk.Raw) > 0)
            {
                _ahead = chunk;
            }
            else
            {
                chunk.Dispose();
            }
        }

        return true;
    }

    private DataChunkHandle? Fetch(CancellationToken token)
    {
        try
        {
            return _result!.Fetch(_batch.Interruption, token);
        }
        catch
        {
            // The engine has ended the stream.
            _isDrained = true;
            throw;
        }
    }

    private void EndResult()
    {
        _chunk?.Dispose();
        _ahead?.Dispose();
        _result?.Dispose();
        (_chunk, _ahead, _result) = (null, null, null);
        (_names, _columns) = ([], []);
        (_row, _rows, _isDrained) = (-1, 0, false);
    }

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw new InvalidOperationException("The reader is closed.");
        }
    }
}
