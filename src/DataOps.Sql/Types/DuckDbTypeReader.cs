using System.Globalization;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>Reads types as DuckDB spells them, patterns of signatures included. For data made by the engine, not for what people write.</summary>
internal sealed class DuckDbTypeReader
{
    private readonly string _text;
    private int _position;

    private DuckDbTypeReader(string text) => _text = text;

    /// <summary>The type, or unknown where the text is not a type.</summary>
    public static SqlType Read(string text)
    {
        var reader = new DuckDbTypeReader(text);
        var type = reader.ReadType();
        return reader._position == text.Length ? type : SqlType.Unknown;
    }

    private SqlType ReadType()
    {
        var type = ReadBase();
        while (Take('['))
        {
            var size = ReadUntil(']');
            _position++;
            type = size.Length == 0 ? SqlType.List(type) : SqlType.Array(type, size == "ANY" ? 0 : Number(size));
        }

        return type;
    }

    private SqlType ReadBase()
    {
        if (Peek() == '"')
        {
            ReadQuoted('"');
            return SqlType.Null;
        }

        var word = ReadWord();
        return word switch
        {
            "STRUCT" => SqlType.Struct(Take('(') ? ReadFields() : []),
            "UNION" => SqlType.Union(Take('(') ? ReadFields() : []),
            "MAP" => Take('(') ? ReadMap() : SqlType.Map(TypePatterns.Any, TypePatterns.Any),
            "LIST" => SqlType.List(TypePatterns.Any),
            "ARRAY" => SqlType.Array(TypePatterns.Any, 0),
            "DECIMAL" => Take('(') ? ReadDecimal() : TypePatterns.AnyDecimal,
            "ENUM" => Take('(') ? SqlType.Enum(ReadValues()) : SqlType.Named(word),
            "LAMBDA" => SqlType.Lambda,
            "INVALID" => SqlType.Unknown,
            _ => TypeTables.Of(Dialect.DuckDb).TryGetValue(word, out var form) ? form.Type : SqlType.Named(word),
        };
    }

    private List<SqlField> ReadFields()
    {
        var fields = new List<SqlField>();
        while (!Take(')') && _position < _text.Length)
        {
            fields.Add(ReadField());
            TakeSeparator();
        }

        return fields;
    }

    // A field is a name and a type; without a name, just a type.
    private SqlField ReadField()
    {
        if (Peek() == '"')
        {
            var name = ReadQuoted('"');
            return Take(' ') ? new SqlField(name, ReadType()) : new SqlField("", SqlType.Null);
        }

        var start = _position;
        while (_position < _text.Length && _text[_position] is not (' ' or ',' or ')' or '(' or '['))
        {
            _position++;
        }

        var word = _text.Substring(start, _position - start);
        if (Peek() == ' ' && !IsFirstWordOfType(start))
        {
            _position++;
            return new SqlField(word, ReadType());
        }

        _position = start;
        return new SqlField("", ReadType());
    }

    private bool IsFirstWordOfType(int start) =>
        string.CompareOrdinal(_text, start, "TIME WITH", 0, 9) == 0 || string.CompareOrdinal(_text, start, "TIMESTAMP WITH", 0, 14) == 0;

    private SqlType ReadMap()
    {
        var key = ReadType();
        TakeSeparator();
        var value = ReadType();
        Take(')');
        return SqlType.Map(key, value);
    }

    private SqlType ReadDecimal()
    {
        var parts = ReadUntil(')').Split(',');
        _position++;
        return SqlType.Decimal(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0);
    }

    private List<string> ReadValues()
    {
        var values = new List<string>();
        while (!Take(')') && _position < _text.Length)
        {
            values.Add(ReadQuoted('\''));
            TakeSeparator();
        }

        return values;
    }

    private string ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not ('(' or '[' or ',' or ')'))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private string ReadQuoted(char quote)
    {
        var builder = new System.Text.StringBuilder();
        _position++;
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            if (c == quote && !Take(quote))
            {
                break;
            }

            builder.Append(c);
        }

        return builder.ToString();
    }

    private string ReadUntil(char end)
    {
        var stop = _text.IndexOf(end, _position);
        var result = stop < 0 ? _text.Substring(_position) : _text.Substring(_position, stop - _position);
        _position += result.Length;
        return result;
    }

    private void TakeSeparator()
    {
        Take(',');
        Take(' ');
    }

    private bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
