using System.Text;
using DataOps.Sql.Text;

namespace DataOps.Projects.Seeds;

/// <summary>
/// Reads CSV as RFC 4180 has it, over the text itself: values between commas, records between line ends, quoted values with
/// any characters in them and doubled quotes. A byte order mark is passed over. Makes no string for a value until asked.
/// Use: <c>while (reader.Read()) { … reader.GetText(i) … }</c>. Not safe for several threads.
/// </summary>
/// <param name="text">The whole file.</param>
public sealed class CsvReader(string text)
{
    private readonly List<CsvField> _fields = [];
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Number of the record read last, from one; the header counts.</summary>
    public int RecordNumber { get; private set; }

    /// <summary>Number of values in the record.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>What is wrong with the quotes of the record, or null.</summary>
    public CsvQuoteError? QuoteError { get; private set; }

    /// <summary>Where the record starts and ends, without its line end.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>
    /// Goes to the next record; false when there is none. Lines without any character are passed over, unless
    /// <paramref name="keepEmptyLines"/>: in a file of one column they are null values.
    /// </summary>
    public bool Read(bool keepEmptyLines = false)
    {
        while (!keepEmptyLines && _position < text.Length && IsLineEnd(text[_position]))
        {
            _position++;
        }

        _fields.Clear();
        QuoteError = null;
        if (_position >= text.Length)
        {
            return false;
        }

        RecordNumber++;
        var start = _position;
        ReadField();
        while (_position < text.Length && text[_position] == ',')
        {
            _position++;
            ReadField();
        }

        Span = TextSpan.FromBounds(start, _position);
        PassLineEnd();
        return true;
    }

    /// <summary>The characters of a value in the file, quotes included.</summary>
    public TextSpan GetSpan(int index) => _fields[index].Span;

    /// <summary>Whether a value is null: nothing at all between two commas. An empty text is written <c>""</c>.</summary>
    public bool IsNull(int index) => _fields[index].Span.Length == 0;

    /// <summary>Whether a value is quoted.</summary>
    public bool IsQuoted(int index) => _fields[index].Quoted;

    /// <summary>The characters of a value without its quotes, but with doubled quotes as they are.</summary>
    public TextSpan GetContent(int index)
    {
        var field = _fields[index];
        return field.Quoted ? new TextSpan(field.Span.Start + 1, Math.Max(0, field.Span.Length - 2)) : field.Span;
    }

    /// <summary>The value as text.</summary>
    public string GetText(int index)
    {
        var content = GetContent(index);
        var value = text.Substring(content.Start, content.Length);
        return _fields[index].Escaped ? value.Replace("\"\"", "\"") : value;
    }

    /// <summary>Adds the value's text to <paramref name="builder"/>.</summary>
    public void AppendText(int index, StringBuilder builder)
    {
        if (_fields[index].Escaped)
        {
            builder.Append(GetText(index));
            return;
        }

        var content = GetContent(index);
        builder.Append(text, content.Start, content.Length);
    }

    private void ReadField()
    {
        if (_position < text.Length && text[_position] == '"')
        {
            ReadQuoted();
            return;
        }

        var start = _position;
        while (_position < text.Length && text[_position] != ',' && !IsLineEnd(text[_position]))
        {
            _position++;
        }

        _fields.Add(new CsvField(TextSpan.FromBounds(start, _position), false, false));
    }

    private void ReadQuoted()
    {
        var start = _position;
        var escaped = false;
        while (true)
        {
            var quote = text.IndexOf('"', _position + 1);
            if (quote < 0)
            {
                QuoteError ??= new CsvQuoteError(_fields.Count, new TextSpan(start, 1), "the quote that starts here is never closed");
                _position = text.Length;
                _fields.Add(new CsvField(TextSpan.FromBounds(start, _position), false, false));
                return;
            }

            _position = quote;
            if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                escaped = true;
                _position++;
                continue;
            }

            break;
        }

        _position++;
        var end = _position;
        while (_position < text.Length && text[_position] != ',' && !IsLineEnd(text[_position]))
        {
            _position++;
        }

        if (_position > end)
        {
            QuoteError ??= new CsvQuoteError(
                _fields.Count, TextSpan.FromBounds(end, _position), "text follows the closing quote; a quote within a value is written twice");
        }

        _fields.Add(new CsvField(TextSpan.FromBounds(start, end), true, escaped));
    }

    private void PassLineEnd()
    {
        if (_position < text.Length && text[_position] == '\r')
        {
            _position++;
        }

        if (_position < text.Length && text[_position] == '\n')
        {
            _position++;
        }
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private readonly struct CsvField(TextSpan span, bool quoted, bool escaped)
    {
        public TextSpan Span { get; } = span;

        public bool Quoted { get; } = quoted;

        public bool Escaped { get; } = escaped;
    }
}
