using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>A type whose bits are the same here and there.</summary>
internal sealed unsafe class BlittableReader<T> : VectorReader<T>
    where T : unmanaged
{
    private T* _data;

    public override T Read(int row) => _data[row];

    protected override void OnAttach(nint vector) => _data = (T*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class BooleanReader : VectorReader<bool>
{
    private byte* _data;

    public override bool Read(int row) => _data[row] != 0;

    protected override void OnAttach(nint vector) => _data = (byte*)NativeMethods.VectorGetData(vector);
}

internal sealed class NullReader : VectorReader<object>
{
    public override object Read(int row) => DBNull.Value;

    protected override void OnAttach(nint vector)
    {
    }
}

internal sealed unsafe class StringReader : VectorReader<string>
{
    private NativeString* _data;

    public override string Read(int row) => Encoding.UTF8.GetString(NativeString.Bytes(_data + row));

    protected override void OnAttach(nint vector) => _data = (NativeString*)NativeMethods.VectorGetData(vector);

    public ReadOnlySpan<byte> Utf8(int row) => NativeString.Bytes(_data + row);

    public override VectorReader? ExactView(Type target) => target == typeof(byte[])
        ? new MappedView<byte[]>(this, row => Utf8(row).ToArray()) { Type = Type }
        : null;
}

internal sealed unsafe class BlobReader : VectorReader<byte[]>
{
    private NativeString* _data;

    public override byte[] Read(int row) => Bytes(row).ToArray();

    public ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes(_data + row);

    protected override void OnAttach(nint vector) => _data = (NativeString*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class UuidReader : VectorReader<Guid>
{
    private UInt128* _data;

    public override Guid Read(int row) => FromBits(_data[row]);

    protected override void OnAttach(nint vector) => _data = (UInt128*)NativeMethods.VectorGetData(vector);

    // The engine flips the highest bit, so that signed comparison sorts as text does.
    public static UInt128 ToBits(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ (UInt128.One << 127);
    }

    private static Guid FromBits(UInt128 bits)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits ^ (UInt128.One << 127));
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>A decimal, which the engine keeps in the smallest integer that holds its digits.</summary>
internal sealed unsafe class DecimalReader<TStorage> : VectorReader<decimal>
    where TStorage : unmanaged, IBinaryInteger<TStorage>
{
    private TStorage* _data;

    public override decimal Read(int row)
    {
        if (typeof(TStorage) == typeof(Int128))
        {
            return Exact(row).ToDecimal();
        }

        var value = long.CreateTruncating(_data[row]);
        var magnitude = (ulong)(value < 0 ? -value : value);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, value < 0, Type.Scale);
    }

    public DuckDbDecimal Exact(int row) => new(Int128.CreateTruncating(_data[row]), Type.Width, Type.Scale);

    public override VectorReader? ExactView(Type target)
    {
        if (target == typeof(DuckDbDecimal))
        {
            return new MappedView<DuckDbDecimal>(this, Exact) { Type = Type };
        }

        if (target == typeof(string))
        {
            return new MappedView<string>(this, row => Exact(row).ToString()) { Type = Type };
        }

        return target == typeof(BigInteger) && Type.Scale == 0
            ? new MappedView<BigInteger>(this, row => Exact(row).UnscaledValue) { Type = Type }
            : null;
    }

    protected override void OnAttach(nint vector) => _data = (TStorage*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class EnumReader<TStorage> : VectorReader<string>
    where TStorage : unmanaged, IBinaryInteger<TStorage>
{
    private TStorage* _data;

    public override string Read(int row) => Type.EnumValues[int.CreateTruncating(_data[row])];

    protected override void OnAttach(nint vector) => _data = (TStorage*)NativeMethods.VectorGetData(vector);
}

/// <summary>An integer without bounds: three bytes of header, then the magnitude, big-endian, all inverted when it is negative.</summary>
internal sealed unsafe class BigNumReader : VectorReader<BigInteger>
{
    private const int HeaderLength = 3;
    private NativeString* _data;

    public override BigInteger Read(int row)
    {
        var bytes = NativeString.Bytes(_data + row);
        if ((bytes[0] & 0x80) != 0)
        {
            return new BigInteger(bytes[HeaderLength..], isUnsigned: true, isBigEndian: true);
        }

        var inverted = bytes[HeaderLength..].ToArray();
        for (var i = 0; i < inverted.Length; i++)
        {
            inverted[i] = (byte)~inverted[i];
        }

        return -new BigInteger(inverted, isUnsigned: true, isBigEndian: true);
    }

    protected override void OnAttach(nint vector) => _data = (NativeString*)NativeMethods.VectorGetData(vector);
}

/// <summary>A string of bits: the first byte counts the unused bits at the front of the second.</summary>
internal sealed unsafe class BitReader : VectorReader<string>
{
    private NativeString* _data;

    public override string Read(int row)
    {
        var bytes = NativeString.Bytes(_data + row).ToArray();
        return string.Create(((bytes.Length - 1) * 8) - bytes[0], bytes, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = i + bytes[0];
                text[i] = (bytes[1 + (bit >> 3)] & (0x80 >> (bit & 7))) != 0 ? '1' : '0';
            }
        });
    }

    public override VectorReader? ExactView(Type target) => target == typeof(System.Collections.BitArray)
        ? new MappedView<System.Collections.BitArray>(this, row => new([.. Read(row).Select(c => c == '1')])) { Type = Type }
        : null;

    protected override void OnAttach(nint vector) => _data = (NativeString*)NativeMethods.VectorGetData(vector);
}
