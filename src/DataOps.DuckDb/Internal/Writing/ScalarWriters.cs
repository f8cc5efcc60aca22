using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>A type whose bits are the same here and there.</summary>
internal sealed unsafe class BlittableWriter<T> : VectorWriter<T>
    where T : unmanaged
{
    private T* _data;

    public override void Write(int row, T value) => _data[row] = value;

    protected override void OnAttach() => _data = (T*)NativeMethods.VectorGetData(Vector);
}

/// <summary>A type that becomes other bits.</summary>
internal sealed unsafe class ConvertingWriter<T, TStorage>(Func<T, TStorage> convert) : VectorWriter<T>
    where TStorage : unmanaged
{
    private TStorage* _data;

    public override void Write(int row, T value) => _data[row] = convert(value);

    public void WriteStorage(int row, TStorage value) => _data[row] = value;

    protected override void OnAttach() => _data = (TStorage*)NativeMethods.VectorGetData(Vector);
}

/// <summary>Text, blobs and what else the engine keeps as bytes. Up to twelve of them need no call into the engine.</summary>
internal abstract unsafe class BytesWriter<T> : VectorWriter<T>
{
    private NativeString* _data;

    protected void WriteBytes(int row, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= NativeString.MaxInlined)
        {
            var entry = _data + row;
            *entry = default;
            entry->Length = (uint)bytes.Length;
            bytes.CopyTo(new Span<byte>(entry->Inlined, NativeString.MaxInlined));
            return;
        }

        fixed (byte* pointer = bytes)
        {
            NativeMethods.VectorAssignBytes(Vector, (ulong)row, pointer, (ulong)bytes.Length);
        }
    }

    protected override void OnAttach() => _data = (NativeString*)NativeMethods.VectorGetData(Vector);
}

internal sealed class StringWriter : BytesWriter<string>
{
    private const int StackLimit = 512;

    [SkipLocalsInit]
    public override void Write(int row, string value)
    {
        var limit = value.Length * 3;
        if (limit <= StackLimit)
        {
            Span<byte> buffer = stackalloc byte[StackLimit];
            WriteBytes(row, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(value));
        WriteBytes(row, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }
}

internal sealed class BlobWriter : BytesWriter<byte[]>
{
    public override void Write(int row, byte[] value) => WriteBytes(row, value);
}

internal sealed class BitWriter : BytesWriter<BitArray>
{
    public override void Write(int row, BitArray value) => WriteBytes(row, BitText.Pack(value));
}

internal sealed class BigNumWriter : BytesWriter<BigInteger>
{
    // Three bytes of header: the sign bit, then the length; all bytes are inverted when the number is negative.
    public override void Write(int row, BigInteger value)
    {
        var magnitude = BigInteger.Abs(value).ToByteArray(isUnsigned: true, isBigEndian: true);
        var header = (uint)magnitude.Length | 0x800000;
        byte[] bytes = [(byte)(header >> 16), (byte)(header >> 8), (byte)header, .. magnitude];
        if (value.Sign < 0)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)~bytes[i];
            }
        }

        WriteBytes(row, bytes);
    }
}

internal sealed unsafe class EnumWriter<TStorage> : VectorWriter<string>
    where TStorage : unmanaged, IBinaryInteger<TStorage>
{
    private Dictionary<string, TStorage>? _places;
    private TStorage* _data;

    public override void Write(int row, string value)
    {
        _places ??= Type.EnumValues.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => TStorage.CreateTruncating(p.i));
        _data[row] = _places.TryGetValue(value, out var place)
            ? place
            : throw new InvalidCastException($"'{value}' is no value of the enum. It has {string.Join(", ", Type.EnumValues)}.");
    }

    protected override void OnAttach() => _data = (TStorage*)NativeMethods.VectorGetData(Vector);
}

internal sealed unsafe class DecimalWriter<TStorage> : VectorWriter<decimal>
    where TStorage : unmanaged, IBinaryInteger<TStorage>
{
    private TStorage* _data;

    public override void Write(int row, decimal value) => Write(row, DuckDbDecimal.FromDecimal(value));

    public void Write(int row, DuckDbDecimal value) => _data[row] = TStorage.CreateTruncating(DecimalScaling.Fit(value, Type));

    protected override void OnAttach() => _data = (TStorage*)NativeMethods.VectorGetData(Vector);
}
