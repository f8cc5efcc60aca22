using System.Runtime.CompilerServices;
using System.Text;

namespace DataOps.Deployment.Seeds;

/// <summary>
/// Streams the records of a seed, or of another CSV that is read like one: RFC 4180 with a header; nothing at all between two commas is
/// null, an empty text is written <c>""</c>.
/// </summary>
/// <param name="reader">The text.</param>
/// <param name="fault">Makes the error of a line and what is wrong there.</param>
public sealed class CsvRecords(TextReader reader, Func<int, string, Exception> fault)
{
    private readonly char[] _buffer = new char[32768];
    private readonly StringBuilder _value = new();
    private int _position;
    private int _length;
    private int _line = 1;

    /// <summary>The line on which the record read last begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The names in the header.</summary>
    public async Task<IReadOnlyList<string>> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var header = await ReadRecordAsync(keepEmpty: false, cancellationToken).ConfigureAwait(false) ?? throw Fault("the file has no header");
        return [.. header.Select(static name => name ?? "")];
    }

    /// <summary>The records after the header.</summary>
    /// <param name="columns">How many values each has.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<object?[]> ReadAsync(int columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await ReadRecordAsync(keepEmpty: columns == 1, cancellationToken).ConfigureAwait(false) is { } record)
        {
            yield return record.Count == columns
                ? [.. record]
                : throw Fault($"the record has {record.Count} values, the header {columns}");
        }
    }

    // A line without any character is no record, unless a null of the only column.
    private async Task<List<string?>?> ReadRecordAsync(bool keepEmpty, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await PeekAsync(cancellationToken).ConfigureAwait(false) < 0)
            {
                return null;
            }

            Line = _line;
            var record = new List<string?>();
            do
            {
                record.Add(await ReadValueAsync(cancellationToken).ConfigureAwait(false));
            }
            while (await TakeAsync(',', cancellationToken).ConfigureAwait(false));

            await TakeAsync('\r', cancellationToken).ConfigureAwait(false);
            await TakeAsync('\n', cancellationToken).ConfigureAwait(false);
            _line++;
            if (keepEmpty || record.Count > 1 || record[0] is not null)
            {
                return record;
            }
        }
    }

    private async ValueTask<string?> ReadValueAsync(CancellationToken cancellationToken)
    {
        if (await TakeAsync('"', cancellationToken).ConfigureAwait(false))
        {
            return await ReadQuotedAsync(cancellationToken).ConfigureAwait(false);
        }

        _value.Clear();
        while (await PeekAsync(cancellationToken).ConfigureAwait(false) is >= 0 and var c && c is not (',' or '\r' or '\n'))
        {
            _value.Append((char)c);
            _position++;
        }

        return _value.Length == 0 ? null : _value.ToString();
    }

    private async ValueTask<string> ReadQuotedAsync(CancellationToken cancellationToken)
    {
        _value.Clear();
        while (true)
        {
            var c = await PeekAsync(cancellationToken).ConfigureAwait(false);
            if (c < 0)
            {
                throw Fault("a quote is never closed");
            }

            _position++;
            if (c == '"' && !await TakeAsync('"', cancellationToken).ConfigureAwait(false))
            {
                return _value.ToString();
            }

            _line += c == '\n' ? 1 : 0;
            _value.Append((char)c);
        }
    }

    private async ValueTask<bool> TakeAsync(char expected, CancellationToken cancellationToken)
    {
        if (await PeekAsync(cancellationToken).ConfigureAwait(false) != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private ValueTask<int> PeekAsync(CancellationToken cancellationToken) =>
        _position < _length ? new ValueTask<int>(_buffer[_position]) : FillAsync(cancellationToken);

    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        _length = await reader.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        _position = 0;
        return _length == 0 ? -1 : _buffer[0];
    }

    private Exception Fault(string what) => fault(_line, what);
}
