using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>What one statement gave: columns, and chunks to be fetched one at a time.</summary>
internal sealed unsafe class QueryResult : IDisposable
{
    private readonly ResultHandle _handle;

    public QueryResult(ResultHandle handle, bool isStreaming)
    {
        _handle = handle;
        IsStreaming = isStreaming;
        Kind = NativeMethods.ResultReturnType(*handle.Pointer);
        if (Kind == NativeResultType.QueryResult)
        {
            (Names, Columns) = ReadColumns();
        }
    }

    public NativeResultType Kind { get; }

    /// <summary>Whether the engine still computes what has not been fetched.</summary>
    public bool IsStreaming { get; }

    public string[] Names { get; } = [];

    public VectorReader[] Columns { get; } = [];

    /// <summary>The next chunk, or none at the end.</summary>
    public DataChunkHandle? Fetch(Interruption interruption, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var watch = interruption.Begin(token);
        try
        {
            return Fetch();
        }
        catch (DuckDbException e)
        {
            throw watch.Explain(e);
        }
    }

    /// <summary>How many rows a statement has changed; the engine gives it as a table of one cell.</summary>
    public long ReadChangedRows()
    {
        using var chunk = Fetch();
        return chunk is null ? 0 : *(long*)NativeMethods.VectorGetData(NativeMethods.DataChunkGetVector(chunk.Raw, 0));
    }

    public void Attach(DataChunkHandle chunk)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            Columns[i].Attach(NativeMethods.DataChunkGetVector(chunk.Raw, (ulong)i));
        }
    }

    public void Dispose() => _handle.Dispose();

    private DataChunkHandle? Fetch()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        var chunk = NativeMethods.FetchChunk(*_handle.Pointer);
        if (chunk != 0)
        {
            return new DataChunkHandle(chunk);
        }

        return NativeMethods.ResultError(_handle.Pointer) is null ? null : throw EngineErrors.FromResult(_handle);
    }

    private (string[] Names, VectorReader[] Columns) ReadColumns()
    {
        var count = (int)NativeMethods.ColumnCount(_handle.Pointer);
        var names = new string[count];
        var columns = new VectorReader[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = NativeMethods.Text(NativeMethods.ColumnName(_handle.Pointer, (ulong)i)) ?? "";
            columns[i] = VectorReaderFactory.Create(
                LogicalTypeReader.Take(NativeMethods.ColumnLogicalType(_handle.Pointer, (ulong)i)));
        }

        return (names, columns);
    }
}
