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

        if (_rules.BareExponents && _text[position] is 'e' or 'E')
        {
            return Finish(start, position + (_text[position + 1] is '+' or '-' ? 2 : 1), TokenKind.Float);
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

    /// <summary>Reads <c>$1</c>, <c>£ -1.5</c>: blanks and one sign may stand behind the currency; its digits may be missing.</summary>
    private int LexMoney(int start)
    {
        var digits = SkipBlanks(start + 1);
        if (_text[digits] is '+' or '-')
        {
            digits = SkipBlanks(digits + 1);
        }

        if (!IsDigit(_text[digits]) && !(_text[digits] == '.' && IsDigit(_text[digits + 1])))
        {
            return Finish(start, start + 1, TokenKind.Money);
        }

        var position = SkipDigits(digits);
        if (_text[position] == '.')
        {
            position = SkipDigits(position + 1);
        }

        return Finish(start, position, TokenKind.Money);
    }

    // The signs that money takes, of those that are no letters:
    // https://learn.microsoft.com/sql/t-sql/data-types/money-and-smallmoney-transact-sql
    private static bool IsCurrencySign(char c) =>
        c is '\u00a2' or '\u00a3' or '\u00a4' or '\u00a5' or '\u09f2' or '\u09f3' or '\u0e3f' or '\u17db' or '\ufdfc' or '\ufe69' or '\uff04'
            or '\uffe0' or '\uffe1' or '\uffe5' or '\uffe6'
            or (>= '\u20a0' and <= '\u20b1');

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
