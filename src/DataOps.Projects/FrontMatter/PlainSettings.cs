using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>
/// Reads the front matter that most files have without a YAML parser: lines of <c>name: words</c> and <c>name: [word, word]</c>, written
/// with letters, digits and the few signs that mean nothing to YAML where they stand. Anything else is left to <see cref="YamlSettings"/>,
/// which reads these just the same.
/// </summary>
internal ref struct PlainSettings
{
    // YAML looks no further than a thousand characters for the colon behind a name.
    private const int LongestName = 100;

    private readonly string _text;
    private readonly int _end;
    private int _position;

    private PlainSettings(string text, TextSpan block)
    {
        _text = text;
        _position = block.Start;
        _end = block.End;
    }

    /// <summary>The settings in <paramref name="block"/>; null when it holds anything that is not plain.</summary>
    public static SettingMap? Read(SourceText source, TextSpan block) => new PlainSettings(source.Content, block).ReadMap();

    private SettingMap? ReadMap()
    {
        // The rest of the line of the opening mark, with nothing on it.
        if (!EndLine())
        {
            return null;
        }

        var entries = new List<SettingEntry>();
        while (_position < _end)
        {
            if (ReadName() is not { } key || entries.Exists(entry => entry.Key.Value == key.Value) || ReadValue() is not { } value || !EndLine())
            {
                return null;
            }

            entries.Add(new SettingEntry(key, value));
        }

        return entries.Count == 0 ? null : new SettingMap(TextSpan.FromBounds(entries[0].Key.Span.Start, _end), entries);
    }

    private SettingScalar? ReadName()
    {
        var start = _position;
        while (_position < _end && IsWord(_text[_position]))
        {
            _position++;
        }

        if (_position == start || _position - start > LongestName || _position + 1 >= _end || _text[_position] != ':' || _text[_position + 1] != ' ')
        {
            return null;
        }

        var name = Scalar(start, _position);
        _position++;
        SkipBlanks();
        return name;
    }

    private SettingNode? ReadValue()
    {
        if (_position < _end && _text[_position] == '[')
        {
            return ReadList();
        }

        var start = _position;
        if (start == _end || !IsWord(_text[start]))
        {
            return null;
        }

        while (_position < _end && IsPlain(_text[_position]))
        {
            _position++;
        }

        return Scalar(start, WithoutBlanks(start, _position));
    }

    private SettingList? ReadList()
    {
        var start = _position++;
        var items = new List<SettingNode>();
        while (true)
        {
            SkipBlanks();
            var first = _position;
            while (_position < _end && IsWord(_text[_position]))
            {
                _position++;
            }

            if (_position == first)
            {
                return null;
            }

            items.Add(Scalar(first, _position));
            SkipBlanks();
            if (_position == _end || _text[_position] is not (',' or ']'))
            {
                return null;
            }

            if (_text[_position++] == ']')
            {
                // Where the YAML parser says that a list ends, too: before the bracket.
                return new SettingList(TextSpan.FromBounds(start, _position - 1), items);
            }
        }
    }

    // False when anything but blanks stands before the line's end, or when the next line belongs to this one.
    private bool EndLine()
    {
        SkipBlanks();
        if (_position < _end && _text[_position] == '\r')
        {
            _position++;
        }

        if (_position == _end)
        {
            return true;
        }

        if (_text[_position] != '\n')
        {
            return false;
        }

        _position++;
        return _position == _end || IsWord(_text[_position]);
    }

    private void SkipBlanks()
    {
        while (_position < _end && _text[_position] == ' ')
        {
            _position++;
        }
    }

    private readonly int WithoutBlanks(int start, int end)
    {
        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private readonly SettingScalar Scalar(int start, int end) =>
        new(TextSpan.FromBounds(start, end), _text.Substring(start, end - start), true);

    private static bool IsWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    // No colon and no number sign, which end a scalar before or behind a blank.
    private static bool IsPlain(char character) =>
        IsWord(character) || character is ' ' or '.' or ',' or ';' or '-' or '+' or '*' or '/' or '(' or ')' or '=' or '<' or '>' or '!' or '?' or '\'' or '"' or '%' or '&' or '$';
}
