using System.Buffers.Binary;
using System.Text;

namespace DataOps.Deployment.Releases.Zip;

/// <summary>
/// Writes a zip whose bytes depend on the entries alone. The framework's writer puts the platform into every header and
/// compresses with a library whose output differs between processors and versions; so entries are stored, not compressed,
/// and every field that could tell where or when the file was made has one fixed value.
/// </summary>
/// <param name="output">Where the zip goes; need not seek.</param>
internal sealed class StoredZipWriter(Stream output)
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort FirstDay = 0x0021; // 1980-01-01, the earliest day that zip knows

    private readonly List<(byte[] Name, uint Crc, uint Length, uint Offset)> _entries = [];
    private long _position;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name, with slashes.</param>
    /// <param name="crc">The checksum of its content.</param>
    /// <param name="length">The length of its content.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AddAsync(string name, uint crc, long length, Stream content, CancellationToken cancellationToken)
    {
        if (length > uint.MaxValue || _position > uint.MaxValue - length)
        {
            throw new InvalidDataException("a release holds at most 4 GiB");
        }

        var entry = (Encoding.UTF8.GetBytes(name), crc, (uint)length, (uint)_position);
        _entries.Add(entry);
        await WriteAsync(LocalHeader(entry), cancellationToken).ConfigureAwait(false);
        await content.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
        _position += length;
    }

    /// <summary>Writes the directory at the end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count > ushort.MaxValue - 1)
        {
            throw new InvalidDataException("a release holds at most 65,534 files");
        }

        var start = _position;
        foreach (var entry in _entries)
        {
            await WriteAsync(DirectoryHeader(entry), cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(End((ushort)_entries.Count, (uint)start, (uint)(_position - start)), cancellationToken).ConfigureAwait(false);
    }

    private static byte[] LocalHeader((byte[] Name, uint Crc, uint Length, uint Offset) entry)
    {
        var header = new byte[30 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header.AsSpan(4), entry);
        entry.Name.CopyTo(header.AsSpan(30));
        return header;
    }

    private static byte[] DirectoryHeader((byte[] Name, uint Crc, uint Length, uint Offset) entry)
    {
        var header = new byte[46 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        WriteCommon(header.AsSpan(6), entry);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), entry.Offset);
        entry.Name.CopyTo(header.AsSpan(46));
        return header;
    }

    // The part both headers share: version, flags, method (0, stored), time, day, checksum, both sizes, lengths of name and extra.
    private static void WriteCommon(Span<byte> at, (byte[] Name, uint Crc, uint Length, uint Offset) entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], entry.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)entry.Name.Length);
    }

    private static byte[] End(ushort count, uint start, uint length)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _position += bytes.Length;
    }
}
