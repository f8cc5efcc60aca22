namespace DataOps.Sql.Syntax.Lexing;

/// <content>Operators made of signs.</content>
internal sealed unsafe partial class Lexer
{
    private int LexOperator(int start)
    {
        var end = _rules.FreeOperators ? FreeOperatorEnd(start) : start + (IsFixedPair(_text[start], _text[start + 1]) ? 2 : 1);
        if (_rules.LooseOperators && end == start + 1 && _text[start] is '<' or '>' or '!' && LoosePairEnd(start) is var pairEnd and > 0)
        {
            Add(new Token(start, pairEnd - start, TokenKind.Operator, Keyword.None, MeaningOfTwo(_text[start], _text[pairEnd - 1])));
            return pairEnd;
        }

        if (end == start + 2 && _text[start] == '=' && _text[start + 1] == '>')
        {
            return Finish(start, end, TokenKind.Arrow);
        }

        Add(new Token(start, end - start, TokenKind.Operator, Keyword.None, MeaningOf(start, end - start)));
        return end;
    }

    /// <summary>
    /// PostgreSQL's rule: the longest run of signs, up to a comment; a run of ordinary signs gives back the + and -
    /// at its end, so that <c>a=-1</c> and <c>2*-3</c> are what everybody thinks they are.
    /// </summary>
    private int FreeOperatorEnd(int start)
    {
        var end = start;
        var isSpecial = false;
        while (_text[end] < 128 && (_classes[_text[end]] & CharacterClass.Operator) != 0 && !(end > start && IsCommentStart(end)))
        {
            isSpecial |= _text[end] is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '%';
            end++;
        }

        while (!isSpecial && end > start + 1 && _text[end - 1] is '+' or '-')
        {
            end--;
        }

        return end;
    }

    private bool IsCommentStart(int position) =>
        (_text[position] == '-' && _text[position + 1] == '-') || (_text[position] == '/' && _text[position + 1] == '*');

    private static bool IsFixedPair(char first, char second) => first switch
    {
        '<' => second is '=' or '>' or '<',
        '>' => second is '=' or '>',
        '!' => second is '=' or '<' or '>',
        '|' => second is '|' or '=',
        '+' or '-' or '*' or '/' or '%' or '&' or '^' => second == '=',
        _ => false,
    };

    /// <summary>The end of an operator whose second sign stands behind blanks or comments; 0 when there is none.</summary>
    private int LoosePairEnd(int start)
    {
        var comments = _commentCount;
        var second = SkipTrivia(start + 1);

        // What stands between the signs is read again, or is part of the operator.
        _commentCount = comments;
        return second < _length && _text[second] != _text[start] && IsFixedPair(_text[start], _text[second]) ? second + 1 : 0;
    }

    private SqlOperator MeaningOf(int start, int length) => length switch
    {
        1 => MeaningOfOne(_text[start]),
        2 => MeaningOfTwo(_text[start], _text[start + 1]),
        3 when _text[start] == '-' && _text[start + 1] == '>' && _text[start + 2] == '>' => SqlOperator.JsonArrowText,
        _ => SqlOperator.Other,
    };

    private SqlOperator MeaningOfOne(char sign) => sign switch
    {
        '=' => SqlOperator.Equal,
        '<' => SqlOperator.Less,
        '>' => SqlOperator.Greater,
        '+' => SqlOperator.Add,
        '-' => SqlOperator.Subtract,
        '*' => SqlOperator.Multiply,
        '/' => SqlOperator.Divide,
        '%' => SqlOperator.Modulo,
        '^' => _dialect.Syntax.CaretIsXor ? SqlOperator.BitXor : SqlOperator.Power,
        '&' => SqlOperator.BitAnd,
        '|' => SqlOperator.BitOr,
        '#' => SqlOperator.BitXor,
        '~' => SqlOperator.BitNot,
        _ => SqlOperator.Other,
    };

    private SqlOperator MeaningOfTwo(char first, char second) => (first, second) switch
    {
        ('<', '=') or ('!', '>') => SqlOperator.LessOrEqual,
        ('>', '=') or ('!', '<') => SqlOperator.GreaterOrEqual,
        ('<', '>') or ('!', '=') => SqlOperator.NotEqual,
        ('=', '=') when _dialect.Syntax.HasDuckDbOperators => SqlOperator.Equal,
        ('/', '/') when _dialect.Syntax.HasDuckDbOperators => SqlOperator.IntegerDivide,
        ('*', '*') when _dialect.Syntax.HasDuckDbOperators => SqlOperator.Power,
        ('|', '|') => SqlOperator.Concat,
        ('<', '<') => SqlOperator.ShiftLeft,
        ('>', '>') => SqlOperator.ShiftRight,
        ('-', '>') => SqlOperator.JsonArrow,
        _ => SqlOperator.Other,
    };
}
