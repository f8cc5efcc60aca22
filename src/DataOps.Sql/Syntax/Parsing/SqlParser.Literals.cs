using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Literals of all forms, intervals among them.</content>
public sealed partial class SqlParser
{
    private LiteralExpression ParseLiteral()
    {
        var token = Current;
        var kind = KindOf(token.Kind);
        if (kind >= LiteralKind.String)
        {
            var text = TakeStringValue();
            return _rules.PrefixedBitsAreText && kind is LiteralKind.BitString or LiteralKind.HexString
                ? new LiteralExpression(SpanFrom(token.Start), LiteralKind.String, (kind == LiteralKind.HexString ? "x" : "b") + text)
                : new LiteralExpression(SpanFrom(token.Start), kind, text);
        }

        Advance();
        return new LiteralExpression(token.Span, kind, NumberText(token));
    }

    private static LiteralKind KindOf(TokenKind kind) => kind switch
    {
        TokenKind.Integer => LiteralKind.Integer,
        TokenKind.Decimal => LiteralKind.Decimal,
        TokenKind.Float => LiteralKind.Float,
        TokenKind.HexInteger => LiteralKind.HexInteger,
        TokenKind.BinaryInteger => LiteralKind.BinaryInteger,
        TokenKind.OctalInteger => LiteralKind.OctalInteger,
        TokenKind.Money => LiteralKind.Money,
        TokenKind.EscapeString => LiteralKind.EscapeString,
        TokenKind.UnicodeString => LiteralKind.UnicodeString,
        TokenKind.NationalString => LiteralKind.NationalString,
        TokenKind.DollarString => LiteralKind.DollarString,
        TokenKind.BitString => LiteralKind.BitString,
        TokenKind.HexString => LiteralKind.HexString,
        _ => LiteralKind.String,
    };

    private string NumberText(in Token token)
    {
        var text = _pool.Get(_text, token.Start, token.Length);
        return text.IndexOf('_') < 0 ? text : text.Replace("_", "");
    }

    private bool AtString() => Kind is >= TokenKind.String and <= TokenKind.DollarString;

    /// <summary>Takes a string, and the strings that continue it on further lines, and returns its value.</summary>
    private string TakeStringValue()
    {
        var value = StringValue(Current);
        var end = Current.End;
        var isUnicode = At(TokenKind.UnicodeString);
        Advance();
        if (isUnicode)
        {
            return UnicodeValue(value, end);
        }

        if (!At(TokenKind.String) || !ContinuesFrom(end))
        {
            return value;
        }

        var builder = new StringBuilder(value);
        while (At(TokenKind.String) && ContinuesFrom(end))
        {
            builder.Append(StringValue(Current));
            end = Current.End;
            Advance();
        }

        return builder.ToString();
    }

    // What escapes is said behind the last piece.
    private string UnicodeValue(string value, int end)
    {
        while (At(TokenKind.String) && ContinuesFrom(end))
        {
            value += StringValue(Current);
            end = Current.End;
            Advance();
        }

        return LiteralText.UndoUnicode(value, TakeEscapeSign());
    }

    private char TakeEscapeSign()
    {
        if (!_rules.PostgresForms || !At(Keyword.Uescape) || !PeekIs(1, TokenKind.String))
        {
            return '\\';
        }

        Advance();
        var sign = StringValue(Current);
        Advance();
        return sign.Length == 1 ? sign[0] : '\\';
    }

    private string StringValue(in Token token)
    {
        var prefix = token.Kind switch
        {
            TokenKind.String => 1,
            TokenKind.UnicodeString => 3,
            TokenKind.DollarString => _text.IndexOf('$', token.Start + 1) + 1 - token.Start,
            TokenKind.HexString when _text[token.Start] == '0' => 0,
            _ => 2,
        };
        var suffix = token.Kind == TokenKind.DollarString ? prefix : prefix == 0 ? 0 : 1;
        var length = token.Length - prefix - suffix;
        if (length < 0)
        {
            return "";
        }

        // A string that never closed has no suffix.
        if (_lexer.IsOpenAtEnd && token.End == _text.Length && suffix > 0 && _text[token.End - 1] is not ('\'' or '$'))
        {
            length += suffix;
        }

        return token.Kind switch
        {
            TokenKind.EscapeString => LiteralText.UndoEscapes(_text, token.Start + prefix, length),
            TokenKind.DollarString => _text.Substring(token.Start + prefix, length),
            TokenKind.String or TokenKind.NationalString when _dialect.Lexical.LineContinuations =>
                LiteralText.UndoContinuations(LiteralText.UndoQuotes(_text, token.Start + prefix, length)),
            _ => LiteralText.UndoQuotes(_text, token.Start + prefix, length),
        };
    }

    private bool ContinuesFrom(int end) =>
        _dialect.Lexical.StringsContinue && _text.IndexOf('\n', end, Current.Start - end) >= 0;

    private bool StartsInterval() =>
        _rules.TypedLiterals && (PeekIs(1, TokenKind.String) || PeekIs(1, TokenKind.Integer) || PeekIs(1, TokenKind.OpenParen) || PeekIs(1, TokenKind.Parameter));

    private IntervalExpression ParseInterval()
    {
        var start = Current.Start;
        Advance();
        Expression value;
        int? precision = null;
        if (At(TokenKind.OpenParen))
        {
            Advance();
            value = ParseExpression();
            ExpectClosing(TokenKind.CloseParen);
            if (At(TokenKind.String))
            {
                // interval(3) '…': the number is a precision.
                precision = value is LiteralExpression { Text: var digits } && int.TryParse(digits, out var parsed) ? parsed : null;
                value = ParseLiteral();
            }
        }
        else
        {
            value = At(TokenKind.Parameter) ? ParseParameter() : ParseLiteral();
        }

        var unit = ParseIntervalUnit(ref precision);
        return new IntervalExpression(SpanFrom(start), value, unit) { Precision = precision };
    }

    private string? ParseIntervalUnit(ref int? precision)
    {
        if (!IsIntervalUnit(Keyword))
        {
            return null;
        }

        var unit = KeywordTable.Spelling(Keyword);
        Advance();
        TakeIntervalPrecision(ref precision);
        if (At(Keyword.To) && IsIntervalUnit(Peek(1).Keyword))
        {
            if (!_rules.StandardExtras)
            {
                Report(SyntaxDiagnostics.Unexpected, Current.Span, "'to'", "behind a unit: the engine reads intervals of one unit only");
            }

            Advance();
            unit += " to " + KeywordTable.Spelling(Keyword);
            Advance();
            TakeIntervalPrecision(ref precision);
        }

        return unit;
    }

    private void TakeIntervalPrecision(ref int? precision)
    {
        if (At(TokenKind.OpenParen) && PeekIs(1, TokenKind.Integer) && PeekIs(2, TokenKind.CloseParen))
        {
            Advance();
            precision = ParseDimensionSize();
            Advance();
        }
    }

    private static bool IsIntervalUnit(Keyword keyword) => keyword is
        Keyword.Year or Keyword.Years or Keyword.Month or Keyword.Months or Keyword.Day or Keyword.Days or Keyword.Hour or Keyword.Hours
        or Keyword.Minute or Keyword.Minutes or Keyword.Second or Keyword.Seconds or Keyword.Millisecond or Keyword.Milliseconds
        or Keyword.Microsecond or Keyword.Microseconds or Keyword.Week or Keyword.Weeks or Keyword.Quarter or Keyword.Quarters
        or Keyword.Decade or Keyword.Decades or Keyword.Century or Keyword.Centuries or Keyword.Millennium or Keyword.Millennia;

    /// <summary>Whether a type of several words with a string behind it begins here.</summary>
    private bool StartsLongTypeLiteral()
    {
        if (!_rules.TypedLiterals)
        {
            return false;
        }

        var distance = PeekIs(1, TokenKind.OpenParen) && PeekIs(2, TokenKind.Integer) && PeekIs(3, TokenKind.CloseParen) ? 4 : 1;
        var first = distance;
        while (Peek(distance).Keyword is Keyword.With or Keyword.Without or Keyword.Time or Keyword.Zone or Keyword.Precision or Keyword.Varying
            or Keyword.Character or Keyword.Char)
        {
            distance++;
        }

        if (distance > first && _rules.PostgresForms && PeekIs(distance, TokenKind.OpenParen) && PeekIs(distance + 2, TokenKind.CloseParen))
        {
            // national character varying(5) 'a'
            distance += 3;
        }

        return distance > first && PeekIs(distance, TokenKind.String);
    }

    /// <summary>Whether <c>decimal(10, 2) '1.5'</c> begins here: the name of a type, its numbers, and a string.</summary>
    private bool StartsTypedLiteralWithArguments()
    {
        var distance = 2;
        while (Peek(distance).Kind is TokenKind.Integer or TokenKind.Comma || (At(Keyword.Enum) && PeekIs(distance, TokenKind.String)))
        {
            distance++;
        }

        return distance > 2 && PeekIs(distance, TokenKind.CloseParen) && PeekIs(distance + 1, TokenKind.String)
            && Keyword is Keyword.Decimal or Keyword.Numeric or Keyword.Dec or Keyword.Varchar or Keyword.Char or Keyword.Character
                or Keyword.Timestamp or Keyword.Time or Keyword.Float or Keyword.Bit or Keyword.Enum;
    }

    private TypedLiteralExpression ParseTypedLiteral(int start, TypeName type)
    {
        var text = "";
        if (AtString())
        {
            text = TakeStringValue();
        }
        else
        {
            Report(SyntaxDiagnostics.Expected, Current.Span, "a string", Found());
        }

        return new TypedLiteralExpression(SpanFrom(start), type, text);
    }
}
