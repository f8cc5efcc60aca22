using System.Collections;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>The engine's form of a string of bits: a byte that counts the padding, then the bits, padded with ones in front.</summary>
internal static class BitText
{
    public static byte[] Pack(BitArray bits)
    {
        if (bits.Length == 0)
        {
            throw new ArgumentException("DuckDB has no empty string of bits.", nameof(bits));
        }

        var padding = (8 - (bits.Length & 7)) & 7;
        var bytes = new byte[1 + ((bits.Length + padding) >> 3)];
        bytes[0] = (byte)padding;
        for (var i = 0; i < padding; i++)
        {
            Set(bytes, i);
        }

        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i])
            {
                Set(bytes, i + padding);
            }
        }

        return bytes;
    }

    public static BitArray Parse(string text) => text.All(c => c is '0' or '1')
        ? new BitArray([.. text.Select(c => c == '1')])
        : throw new FormatException($"'{text}' is not a string of bits: it may hold only 0 and 1.");

    private static void Set(byte[] bytes, int bit) => bytes[1 + (bit >> 3)] |= (byte)(0x80 >> (bit & 7));
}
