using System.Runtime.InteropServices;
using DataOps.DuckDb.Internal.Execution;

namespace DataOps.DuckDb.Internal.Interop;

/// <summary>
/// A native object that is destroyed exactly once: when it is disposed of, or, if it is forgotten, when it is collected. The engine
/// counts references between its own objects, so they may go in any order.
/// </summary>
internal abstract class NativeHandle : SafeHandle
{
    protected NativeHandle(nint native)
        : base(0, ownsHandle: true) => SetHandle(native);

    public override bool IsInvalid => handle == 0;

    /// <summary>For calls during which the caller itself keeps this object alive.</summary>
    internal nint Raw => handle;

    protected abstract unsafe void Destroy(nint* native);

    protected override unsafe bool ReleaseHandle()
    {
        var native = handle;
        Destroy(&native);
        return true;
    }
}

internal sealed class ConfigHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyConfig(native);
}

internal sealed class DatabaseHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.Close(native);
}

/// <summary>A connection. It goes after its results and appenders, and takes its share of the database with it.</summary>
internal sealed class ConnectionHandle(nint native, SharedDatabase database, Action released) : NativeHandle(native)
{
    /// <summary>The database that it is connected to.</summary>
    public SharedDatabase Database { get; } = database;

    protected override unsafe void Destroy(nint* native)
    {
        NativeMethods.Disconnect(native);
        released();
    }
}

/// <summary>A native object that keeps its connection, even a forgotten one, until it is itself destroyed.</summary>
internal abstract class ConnectionChildHandle : NativeHandle
{
    private readonly ConnectionHandle _connection;

    protected ConnectionChildHandle(nint native, ConnectionHandle connection)
        : base(native)
    {
        var referenced = false;
        connection.DangerousAddRef(ref referenced);
        _connection = connection;
    }

    protected override bool ReleaseHandle()
    {
        try
        {
            return base.ReleaseHandle();
        }
        finally
        {
            _connection.DangerousRelease();
        }
    }
}

internal sealed class ExtractedStatementsHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyExtracted(native);
}

internal sealed class PreparedStatementHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyPrepare(native);
}

internal sealed class PendingResultHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyPending(native);
}

internal sealed class DataChunkHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyDataChunk(native);
}

internal sealed class LogicalTypeHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyLogicalType(native);
}

internal sealed class ValueHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyValue(native);
}

internal sealed class AppenderHandle(nint native, ConnectionHandle connection) : ConnectionChildHandle(native, connection)
{
    // Destroying an appender writes what it still holds; rows that nobody completed must not be written.
    protected override unsafe void Destroy(nint* native)
    {
        _ = NativeMethods.AppenderClear(*native);
        _ = NativeMethods.AppenderDestroy(native);
    }
}

/// <summary>A query's result, whose C struct the caller has to keep somewhere: here.</summary>
internal sealed unsafe class ResultHandle(ConnectionHandle connection)
    : ConnectionChildHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)), connection)
{
    internal NativeResult* Pointer => (NativeResult*)handle;

    protected override void Destroy(nint* native)
    {
        NativeMethods.DestroyResult((NativeResult*)*native);
        NativeMemory.Free((void*)*native);
    }
}
