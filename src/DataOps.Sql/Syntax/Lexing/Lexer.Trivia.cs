using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Lexing;

/// <content>White space and comments.</content>
internal sealed unsafe partial class Lexer
{
    private int SkipTrivia(int position)
    {
        while (position < _length)
        {
            var c = _text[position];
            if (c == ' ' || (Classify(c) & CharacterClass.White) != 0)
            {
                position++;
            }
            else if (c == '-' && _text[position + 1] == '-')
            {
                position = SkipLineComment(position);
            }
            else if (c == '/' && _text[position + 1] == '*')
            {
                position = SkipBlockComment(position);
            }
            else if (c == ':' && _rules.BatchSeparators && IsCommandLine(position))
            {
                position = SkipLineComment(position);
            }
            else
            {
                return position;
            }
        }

        return position;
    }

    private int SkipLineComment(int start)
    {
        var position = start + 2;
        while (position < _length && _text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        AddComment(start, position);
        return position;
    }

    // Comments nest in all three engines.
    private int SkipBlockComment(int start)
    {
        var depth = 1;
        var position = start + 2;
        while (position < _length)
        {
            if (_text[position] == '*' && _text[position + 1] == '/')
            {
                position += 2;
                if (--depth == 0)
                {
                    AddComment(start, position);
                    return position;
                }
            }
            else if (_text[position] == '/' && _text[position + 1] == '*')
            {
                depth++;
                position += 2;
            }
            else
            {
                position++;
            }
        }

        ReportOpen(SyntaxDiagnostics.UnclosedComment, start, missing: null);
        AddComment(start, _length);
        return _length;
    }

    private void AddComment(int start, int end)
    {
        if (_commentCount == _comments.Length)
        {
            Array.Resize(ref _comments, (_commentCount * 2) + 8);
            _buffers.Comments = _comments;
        }

        _comments[_commentCount++] = TextSpan.FromBounds(start, end);
    }
}
