using System.Globalization;
using System.Text;

namespace DataOps.Projects.Manifest;

/// <summary>
/// Writes JSON, indented by two blanks, with <c>\n</c> as line end on every system: the same values give the same bytes.
/// This assembly runs in the C# compiler, where no JSON library may be loaded.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public override string ToString() => _text.ToString() + "\n";

    public void Object(string? name, Action content) => Nest(name, '{', '}', content);

    public void Array(string? name, Action content) => Nest(name, '[', ']', content);

    /// <summary>A member; left out when the value is null.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            Begin(name);
            Quote(value);
        }
    }

    public void Number(string name, int value)
    {
        Begin(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A member that may be <c>null</c>.</summary>
    public void Flag(string name, bool? value)
    {
        Begin(name);
        _text.Append(value switch { true => "true", false => "false", null => "null" });
    }

    /// <summary>A member with a list of texts, on one line; left out when there are none, unless <paramref name="always"/>.</summary>
    public void Texts(string name, IReadOnlyList<string> values, bool always = false)
    {
        if (values.Count > 0 || always)
        {
            Begin(name);
            Inline(values);
        }
    }

    /// <summary>An item of an array: a list of texts, on one line.</summary>
    public void Texts(IReadOnlyList<string> values)
    {
        Begin(null);
        Inline(values);
    }

    private void Inline(IReadOnlyList<string> values)
    {
        _text.Append('[');
        for (var i = 0; i < values.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Quote(values[i]);
        }

        _text.Append(']');
    }

    private void Nest(string? name, char open, char close, Action content)
    {
        if (_text.Length > 0)
        {
            Begin(name);
        }

        _text.Append(open);
        _depth++;
        _isFirst = true;
        content();
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Append(close);
        _isFirst = false;
    }

    private void Begin(string? name)
    {
        if (!_isFirst)
        {
            _text.Append(',');
        }

        _isFirst = false;
        NewLine();
        if (name is not null)
        {
            Quote(name);
            _text.Append(": ");
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(c);
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                default:
                    AppendCharacter(c);
                    break;
            }
        }

        _text.Append('"');
    }

    // Controls must be escaped; halves of surrogate pairs are, because a lone one cannot be written as UTF-8.
    private void AppendCharacter(char c)
    {
        if (c < ' ' || c is '\u2028' or '\u2029' || char.IsSurrogate(c))
        {
            _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            return;
        }

        _text.Append(c);
    }
}
