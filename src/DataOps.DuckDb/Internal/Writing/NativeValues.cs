using System.Collections;
using System.Numerics;
using System.Text;
using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Makes the engine's values of .NET's. The caller destroys what it gets.</summary>
internal static unsafe class NativeValues
{
    /// <param name="value">The value of a parameter.</param>
    /// <param name="hint">What the statement expects, as far as the engine knows; it decides about nanoseconds.</param>
    public static nint Create(object? value, DuckDbTypeId hint) => value switch
    {
        DateTime moment when hint == DuckDbTypeId.TimestampNs && Epoch.TryToNanoseconds(moment, out var nanoseconds) =>
            NativeMethods.CreateTimestampNs(nanoseconds),
        TimeOnly time when hint == DuckDbTypeId.TimeNs => NativeMethods.CreateTimeNs(time.Ticks * TimeSpan.NanosecondsPerTick),
        TimeSpan time when hint is DuckDbTypeId.Time => NativeMethods.CreateTime(time.Ticks / TimeSpan.TicksPerMicrosecond),
        _ => CreateScalar(value) is var scalar && scalar != 0 ? scalar : NestedValues.Create(value!, TypeInference.Of(value)),
    };

    /// <returns>Zero if the value is not a scalar.</returns>
    public static nint CreateScalar(object? value) => value switch
    {
        null or DBNull => NativeMethods.CreateNullValue(),
        bool v => NativeMethods.CreateBool(v ? (byte)1 : (byte)0),
        sbyte v => NativeMethods.CreateInt8(v),
        byte v => NativeMethods.CreateUInt8(v),
        short v => NativeMethods.CreateInt16(v),
        ushort v => NativeMethods.CreateUInt16(v),
        int v => NativeMethods.CreateInt32(v),
        uint v => NativeMethods.CreateUInt32(v),
        long v => NativeMethods.CreateInt64(v),
        ulong v => NativeMethods.CreateUInt64(v),
        Int128 v => NativeMethods.CreateHugeInt(NativeHugeInt.From(v)),
        UInt128 v => NativeMethods.CreateUHugeInt(NativeHugeInt.From(v)),
        BigInteger v => CreateBigNum(v),
        float v => NativeMethods.CreateFloat(v),
        double v => NativeMethods.CreateDouble(v),
        decimal v => CreateDecimal(DuckDbDecimal.FromDecimal(v)),
        DuckDbDecimal v => CreateDecimal(v),
        string v => CreateText(v),
        char v => CreateText(v.ToString()),
        Enum v => CreateText(v.ToString()),
        byte[] v => CreateBlob(v),
        ReadOnlyMemory<byte> v => CreateBlob(v.Span),
        Memory<byte> v => CreateBlob(v.Span),
        BitArray v => CreateBit(v),
        Guid v => NativeMethods.CreateUuid(UuidBits(v)),
        _ => CreateTemporal(value),
    };

    private static nint CreateTemporal(object value) => value switch
    {
        DateOnly v => NativeMethods.CreateDate(DuckDbDate.FromDateOnly(v).Days),
        DuckDbDate v => NativeMethods.CreateDate(v.Days),
        TimeOnly v => NativeMethods.CreateTime(v.Ticks / TimeSpan.TicksPerMicrosecond),
        DuckDbTimeTz v => NativeMethods.CreateTimeTz(v.Bits),
        DateTime v => NativeMethods.CreateTimestamp(Epoch.ToMicroseconds(v)),
        DuckDbTimestamp v => NativeMethods.CreateTimestamp(v.Microseconds),
        DateTimeOffset v => NativeMethods.CreateTimestampTz(Epoch.ToMicroseconds(v)),
        TimeSpan v => NativeMethods.CreateInterval(DuckDbInterval.FromTimeSpan(v)),
        DuckDbInterval v => NativeMethods.CreateInterval(v),
        _ => 0,
    };

    // duckdb_create_uuid takes the UUID as it is written; only vectors hold it with the flipped bit.
    private static NativeHugeInt UuidBits(Guid value) => NativeHugeInt.From(UuidReader.ToBits(value) ^ (UInt128.One << 127));

    private static nint CreateDecimal(DuckDbDecimal value) =>
        NativeMethods.CreateDecimal(new NativeDecimal(value.Width, value.Scale, value.UnscaledValue));

    private static nint CreateText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* pointer = bytes)
        {
            byte empty = 0;
            return NativeMethods.CreateVarchar(pointer is null ? &empty : pointer, (ulong)bytes.Length);
        }
    }

    private static nint CreateBlob(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            byte empty = 0;
            return NativeMethods.CreateBlob(pointer is null ? &empty : pointer, (ulong)bytes.Length);
        }
    }

    private static nint CreateBigNum(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value).ToByteArray(isUnsigned: true, isBigEndian: true);
        fixed (byte* pointer = magnitude)
        {
            return NativeMethods.CreateBigNum(new NativeBigNum
            {
                Data = pointer,
                Size = (ulong)magnitude.Length,
                IsNegative = value < 0 ? (byte)1 : (byte)0,
            });
        }
    }

    private static nint CreateBit(BitArray bits)
    {
        var bytes = BitText.Pack(bits);
        fixed (byte* pointer = bytes)
        {
            return NativeMethods.CreateBit(new NativeBlob { Data = pointer, Size = (ulong)bytes.Length });
        }
    }
}
