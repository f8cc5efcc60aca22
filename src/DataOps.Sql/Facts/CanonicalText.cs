using System.Security.Cryptography;
using System.Text;

namespace DataOps.Sql.Facts;

/// <summary>A text of which only the SHA-256 of its UTF-8 is wanted: it goes into the hash piece by piece and is never whole.</summary>
internal sealed class CanonicalText : IDisposable
{
    private const int Size = 512;

    // The most bytes that one UTF-16 unit takes in UTF-8, and as much again for half a pair kept from the piece before.
    private const int BytesPerChar = 3;

    private readonly SHA256 _hash = SHA256.Create();
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _chars = new char[Size];
    private readonly byte[] _bytes = new byte[(Size + 1) * BytesPerChar];
    private int _count;

    public CanonicalText Append(char character)
    {
        if (_count == Size)
        {
            Flush(isLast: false);
        }

        _chars[_count++] = character;
        return this;
    }

    public CanonicalText Append(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (_count == Size)
            {
                Flush(isLast: false);
            }

            var length = Math.Min(text.Length - start, Size - _count);
            text.CopyTo(start, _chars, _count, length);
            _count += length;
            start += length;
        }

        return this;
    }

    public CanonicalText Append(int number)
    {
        if (number is < 0 or > 99)
        {
            return Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return (number > 9 ? Append((char)('0' + (number / 10))) : this).Append((char)('0' + (number % 10)));
    }

    /// <summary>The name of a value of an enumeration, in lower case.</summary>
    public CanonicalText Word(string name)
    {
        foreach (var character in name)
        {
            Append(character is >= 'A' and <= 'Z' ? (char)(character | ' ') : character);
        }

        return this;
    }

    /// <summary>The hash in hexadecimal digits. Nothing can be appended any more.</summary>
    public string ToHash()
    {
        Flush(isLast: true);
        var digits = new char[64];
        var place = 0;
        foreach (var part in _hash.Hash)
        {
            digits[place++] = "0123456789abcdef"[part >> 4];
            digits[place++] = "0123456789abcdef"[part & 15];
        }

        return new string(digits);
    }

    public void Dispose() => _hash.Dispose();

    private void Flush(bool isLast)
    {
        var bytes = _encoder.GetBytes(_chars, 0, _count, _bytes, 0, isLast);
        _count = 0;
        if (isLast)
        {
            _hash.TransformFinalBlock(_bytes, 0, bytes);
        }
        else
        {
            _hash.TransformBlock(_bytes, 0, bytes, null, 0);
        }
    }
}
