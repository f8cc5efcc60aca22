using System.Security.Cryptography;
using System.Text;

namespace DataOps.Projects.Fingerprints;

/// <summary>SHA-256 over parts, each with its length before it, so that no two different lists of parts look the same.</summary>
internal sealed class FingerprintBuilder : IDisposable
{
    private const int BufferSize = 512;

    // The most bytes that one UTF-16 unit takes in UTF-8.
    private const int BytesPerChar = 3;

    private readonly SHA256 _hash = SHA256.Create();
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;

    public FingerprintBuilder Add(string? part)
    {
        if (part is null)
        {
            AddNumber(-1);
            return this;
        }

        return Add(part, 0, part.Length);
    }

    public FingerprintBuilder Add(string text, int start, int length)
    {
        AddNumber(length);
        while (length > 0)
        {
            // Room for a pair of surrogates at least, which must not be torn apart.
            Reserve(2 * BytesPerChar);
            var count = Math.Min(length, (BufferSize - _used) / BytesPerChar);
            if (count < length && count > 1 && char.IsHighSurrogate(text[start + count - 1]))
            {
                count--;
            }

            _used += Encoding.UTF8.GetBytes(text, start, count, _buffer, _used);
            start += count;
            length -= count;
        }

        return this;
    }

    public FingerprintBuilder Add(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        AddNumber(list.Count);
        foreach (var part in list)
        {
            Add(part);
        }

        return this;
    }

    public void AddNumber(int number)
    {
        Reserve(sizeof(int));
        for (var shift = 0; shift < 32; shift += 8)
        {
            _buffer[_used++] = unchecked((byte)(number >> shift));
        }
    }

    /// <summary>64 hexadecimal digits, in lower case. The builder is spent.</summary>
    public string ToHex()
    {
        _hash.TransformFinalBlock(_buffer, 0, _used);
        var digits = new char[64];
        var place = 0;
        foreach (var b in _hash.Hash)
        {
            digits[place++] = "0123456789abcdef"[b >> 4];
            digits[place++] = "0123456789abcdef"[b & 15];
        }

        return new string(digits);
    }

    public void Dispose() => _hash.Dispose();

    private void Reserve(int bytes)
    {
        if (BufferSize - _used < bytes)
        {
            _hash.TransformBlock(_buffer, 0, _used, null, 0);
            _used = 0;
        }
    }
}
