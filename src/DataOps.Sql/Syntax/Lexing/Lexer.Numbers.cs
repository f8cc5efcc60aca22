using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Syntax.Lexing;

/// <content>Numbers.</content>
internal sealed unsafe partial class Lexer
{
    private int LexNumber(int start)
    {
        if (_text[start] == '0' && LexRadixNumber(start) is var end and > 0)
        {
            return end;
        }

        var kind = TokenKind.Integer;
        var position = SkipDigits(start);
        if (_text[position] == '.')
        {
            kind = TokenKind.Decimal;
            position = SkipDigits(position + 1);
        }

        if (_text[position] is 'e' or 'E' && ExponentEnd(position + 1) is var exponentEnd and > 0)
        {
            return Finish(start, exponentEnd, TokenKind.Float);
        }

        return Finish(start, position, kind);
    }

    /// <summary>The end of an exponent, or 0 when its digits are missing and the letter belongs to a name.</summary>
    private int ExponentEnd(int position)
    {
        if (_text[position] is '+' or '-')
        {
            position++;
        }

        return IsDigit(_text[position]) ? SkipDigits(position) : 0;
    }

    private int LexRadixNumber(int start)
    {
        var mark = _text[start + 1] | 0x20;
        if (_rules.HexIsBytes)
        {
            return mark == 'x' ? Finish(start, SkipHexDigits(start + 2), TokenKind.HexString) : 0;
        }

        if (!_rules.RadixIntegers)
        {
            return 0;
        }

        var kind = mark switch
        {
            'x' => TokenKind.HexInteger,
            'o' => TokenKind.OctalInteger,
            'b' => TokenKind.BinaryInteger,
            _ => TokenKind.Bad,
        };
        if (kind == TokenKind.Bad)
        {
            return 0;
        }

        var end = SkipHexDigits(start + 2);
        if (end == start + 2)
        {
            _diagnostics.Report(SyntaxDiagnostics.MalformedLiteral, new(start, 2), "'" + new string(_text, start, 2) + "'", "number", "add its digits");
        }

        return Finish(start, end, kind);
    }

    private int LexMoney(int start)
    {
        var position = SkipDigits(start + 1);
        if (_text[position] == '.')
        {
            position = SkipDigits(position + 1);
        }

        return Finish(start, position, TokenKind.Money);
    }

    private int SkipDigits(int position)
    {
        while (IsDigit(_text[position]) || (_text[position] == '_' && _rules.DigitGroups && IsDigit(_text[position + 1])))
        {
            position++;
        }

        return position;
    }

    private int SkipHexDigits(int position)
    {
        while (_text[position] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '_')
        {
            position++;
        }

        return position;
    }
}
