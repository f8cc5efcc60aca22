namespace DataOps.Sql.Syntax.Lexing;

/// <content>The lines that cut a T-SQL script into batches.</content>
internal sealed unsafe partial class Lexer
{
    /// <summary>
    /// The end of a line that holds nothing but <c>go</c>, how often to run the batch, and a comment; 0 for any other
    /// line. It is the tools' word, not the engine's: anywhere else it is a name.
    /// </summary>
    private int BatchEnd(int start, int end)
    {
        if (!StartsLine(start))
        {
            return 0;
        }

        var position = SkipBlanks(end);
        var digits = SkipDigits(position);
        end = digits > position ? digits : end;
        position = SkipBlanks(digits);
        if (_text[position] == ';')
        {
            end = position + 1;
            position = SkipBlanks(end);
        }

        var isComment = _text[position] == '-' && _text[position + 1] == '-';
        return isComment || position >= _length || _text[position] is '\n' or '\r' ? end : 0;
    }

    /// <summary>Whether a command of the tools stands here, such as <c>:setvar x "y"</c>: a line that the engine never sees.</summary>
    private bool IsCommandLine(int start) =>
        _text[start + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && StartsLine(start);

    private bool StartsLine(int start)
    {
        for (var before = start - 1; before >= 0 && _text[before] is not ('\n' or '\r'); before--)
        {
            if (_text[before] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private int SkipBlanks(int position)
    {
        while (_text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
