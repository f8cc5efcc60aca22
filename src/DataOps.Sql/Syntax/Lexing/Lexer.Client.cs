namespace DataOps.Sql.Syntax.Lexing;

/// <content>What scripts hold that is meant for PostgreSQL's client: its commands, and the data that follows <c>copy … from stdin</c>.</content>
internal sealed unsafe partial class Lexer
{
    private bool _copiesData;

    private bool CopiesFromClient()
    {
        for (var i = 1; i < _count; i++)
        {
            if (_tokens[i].Keyword == Keyword.Stdin)
            {
                return true;
            }
        }

        return false;
    }

    // Between statements only: a backslash begins a command that ends with its line.
    private void SkipClientLines()
    {
        if (_copiesData)
        {
            SkipData();
        }

        while (true)
        {
            _position = SkipTrivia(_position);
            if (_position >= _length || _text[_position] != '\\')
            {
                return;
            }

            var end = EndOfLine(_position);
            AddComment(_position, end);
            _position = end;
        }
    }

    // Up to a line that is nothing but \.
    private void SkipData()
    {
        _copiesData = false;
        var start = EndOfLine(_position);
        for (var line = start; line < _length; line = EndOfLine(line))
        {
            line++;
            if (line + 1 < _length && _text[line] == '\\' && _text[line + 1] == '.')
            {
                var end = EndOfLine(line);
                AddComment(start, end);
                _position = end;
                return;
            }
        }
    }

    private int EndOfLine(int position)
    {
        while (position < _length && _text[position] != '\n')
        {
            position++;
        }

        return position;
    }
}
