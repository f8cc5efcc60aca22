namespace DataOps.Tool.Batch;

/// <summary>
/// Reads the lines of a stream as bytes, all that are there at once. It waits only when there is no whole line, so whoever asks can
/// answer before the next one is written.
/// </summary>
internal sealed class LineReader(Stream input)
{
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _isFirst = true;

    /// <summary>Puts the lines that are there into <paramref name="lines"/>, without their ends; false behind the last line.</summary>
    /// <remarks>They stay valid until the next call.</remarks>
    public async Task<bool> ReadAsync(List<ReadOnlyMemory<byte>> lines, CancellationToken cancellation)
    {
        lines.Clear();
        while (true)
        {
            TakeLines(lines);
            if (lines.Count > 0)
            {
                return true;
            }

            MakeRoom();
            var (buffer, offset) = (_buffer, _end);
            // A read of a terminal or pipe cannot be cancelled; it is left behind instead.
            var count = await Task.Run(() => input.Read(buffer, offset, buffer.Length - offset), CancellationToken.None).WaitAsync(cancellation).ConfigureAwait(false);
            _end += count;
            if (count == 0)
            {
                return TakeLast(lines);
            }
        }
    }

    private void TakeLines(List<ReadOnlyMemory<byte>> lines)
    {
        SkipByteOrderMark();
        while (_buffer.AsSpan(_scanned, _end - _scanned).IndexOf(LineFeed) is >= 0 and var length)
        {
            var end = _scanned + length;
            lines.Add(_buffer.AsMemory(_start, end - _start));
            _start = _scanned = end + 1;
        }

        _scanned = _end;
    }

    private bool TakeLast(List<ReadOnlyMemory<byte>> lines)
    {
        if (_start == _end)
        {
            return false;
        }

        lines.Add(_buffer.AsMemory(_start, _end - _start));
        _start = _end;
        return true;
    }

    private void SkipByteOrderMark()
    {
        if (!_isFirst || _end - _start < 3)
        {
            return;
        }

        _isFirst = false;
        if (_buffer.AsSpan(_start, 3).SequenceEqual("\uFEFF"u8))
        {
            _start += 3;
            _scanned = Math.Max(_scanned, _start);
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
