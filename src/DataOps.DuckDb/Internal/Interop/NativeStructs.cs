using System.Runtime.InteropServices;

namespace DataOps.DuckDb.Internal.Interop;

internal enum NativeState
{
    Success = 0,
    Error = 1,
}

internal enum NativeResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}

/// <summary>Only the kinds the provider treats differently have a name.</summary>
internal enum NativeStatementType
{
    Invalid = 0,
    Select = 1,
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeResult
{
    public ulong ColumnCount;
    public ulong RowCount;
    public ulong RowsChanged;
    public void* Columns;
    public byte* ErrorMessage;
    public void* InternalData;
}

/// <summary>A 128-bit integer as C passes it: two words, the lower one first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(ulong lower, ulong upper)
{
    public readonly ulong Lower = lower;
    public readonly ulong Upper = upper;

    public static NativeHugeInt From(Int128 value) => new((ulong)(UInt128)value, (ulong)((UInt128)value >> 64));

    public static NativeHugeInt From(UInt128 value) => new((ulong)value, (ulong)(value >> 64));
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, Int128 value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Value = NativeHugeInt.From(value);
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeBigNum
{
    public byte* Data;
    public ulong Size;
    public byte IsNegative;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeBlob
{
    public byte* Data;
    public ulong Size;
}

[StructLayout(LayoutKind.Sequential)]
internal struct NativeListEntry
{
    public ulong Offset;
    public ulong Length;
}

/// <summary>A string in a vector: up to twelve bytes stand in the entry itself, longer ones elsewhere.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    public const int MaxInlined = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inlined[MaxInlined];

    [FieldOffset(8)]
    public byte* Pointer;

    public static ReadOnlySpan<byte> Bytes(NativeString* entry) => entry->Length <= MaxInlined
        ? new ReadOnlySpan<byte>(entry->Inlined, (int)entry->Length)
        : new ReadOnlySpan<byte>(entry->Pointer, (int)entry->Length);
}
