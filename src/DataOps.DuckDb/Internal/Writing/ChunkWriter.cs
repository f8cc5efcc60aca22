using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>A chunk that is filled, handed to the engine and filled again.</summary>
internal sealed unsafe class ChunkWriter : IDisposable
{
    private readonly DataChunkHandle _chunk;

    public ChunkWriter(LogicalType[] types)
    {
        Columns = Array.ConvertAll(types, VectorWriterFactory.Create);
        _chunk = CreateChunk(types);
        Begin();
    }

    public static int Capacity { get; } = (int)NativeMethods.VectorSize();

    public VectorWriter[] Columns { get; }

    /// <summary>Hands over the rows written so far, and begins anew.</summary>
    public NativeState AppendTo(AppenderHandle appender, int rows)
    {
        foreach (var column in Columns)
        {
            column.Finish();
        }

        NativeMethods.DataChunkSetSize(_chunk.Raw, (ulong)rows);
        var state = NativeMethods.AppendDataChunk(appender, _chunk.Raw);
        NativeMethods.DataChunkReset(_chunk.Raw);
        Begin();
        return state;
    }

    public NativeState AppendDefault(AppenderHandle appender, int column, int row) =>
        NativeMethods.AppendDefaultToChunk(appender, _chunk.Raw, (ulong)column, (ulong)row);

    public void Dispose() => _chunk.Dispose();

    private void Begin()
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            Columns[i].Reset();
            Columns[i].Attach(NativeMethods.DataChunkGetVector(_chunk.Raw, (ulong)i));
        }
    }

    private static DataChunkHandle CreateChunk(LogicalType[] types)
    {
        var handles = Array.ConvertAll(types, LogicalTypeWriter.Create);
        try
        {
            var raw = Array.ConvertAll(handles, h => h.Raw);
            fixed (nint* pointer = raw)
            {
                return new DataChunkHandle(NativeMethods.CreateDataChunk(pointer, (ulong)raw.Length));
            }
        }
        finally
        {
            foreach (var handle in handles)
            {
                handle.Dispose();
            }
        }
    }
}
