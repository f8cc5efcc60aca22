using System.Runtime.InteropServices;

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

internal sealed class InstanceCacheHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyInstanceCache(native);
}

internal sealed class ConfigHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.DestroyConfig(native);
}

internal sealed class DatabaseHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.Close(native);
}

internal sealed class ConnectionHandle(nint native) : NativeHandle(native)
{
    protected override unsafe void Destroy(nint* native) => NativeMethods.Disconnect(native);
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

internal sealed class AppenderHandle(nint native) : NativeHandle(native)
{
    // Destroying an appender writes what it still holds; rows that nobody completed must not be written.
    protected override unsafe void Destroy(nint* native)
    {
        _ = NativeMethods.AppenderClear(*native);
        _ = NativeMethods.AppenderDestroy(native);
    }
}

/// <summary>A query's result, whose C struct the caller has to keep somewhere: here.</summary>
internal sealed unsafe class ResultHandle : SafeHandle
{
    internal ResultHandle()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    public override bool IsInvalid => handle == 0;

    internal NativeResult* Pointer => (NativeResult*)handle;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyResult(Pointer);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
