using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>What an operator may stand between.</content>
public sealed partial class SqlParser
{
    private Expression ParsePrimary()
    {
        switch (Kind)
        {
            case TokenKind.Word:
                return ParseWord();
            case TokenKind.QuotedName or TokenKind.UnicodeQuotedName:
                return ParseNameOrCall();
            case TokenKind.OpenParen:
                return ParseParenthesized();
            case TokenKind.OpenBracket when _rules.NestedLiterals:
                return ParseList(Current.Start);
            case TokenKind.OpenBracket when TryTakeBracketedName(out var bracketed):
                return ParseBracketedName(bracketed);
            case TokenKind.OpenBrace:
                return _rules.TransactSql ? ParseOdbcEscape() : ParseStruct();
            case TokenKind.Parameter:
                return ParseParameter();
            case TokenKind.Colon when _rules.ColonParameters && Peek(1).Kind == TokenKind.Word && Peek(1).Start == Current.Start + 1:
                return ParseColonParameter();
            case TokenKind.ColumnNumber:
                return ParseColumnNumber();
            case TokenKind.Dot when _rules.TransactSql:
                var dotted = ParseDottedName();
                if (dotted.Parts[dotted.Parts.Count - 2].IsMissing)
                {
                    ReportExpected("the name of a table before the column");
                }

                return new NameExpression(dotted.Span, dotted);
            case TokenKind.Operator when AtSign(SqlOperator.Multiply):
                return ParseStar();
            default:
                return Kind is >= TokenKind.String and <= TokenKind.Money ? ParseLiteral() : MissingExpression();
        }
    }

    private Expression ParseWord()
    {
        var isCall = PeekIs(1, TokenKind.OpenParen);
        if (_rules.TransactSql && (isCall || Keyword != Keyword.None) && ParseTransactWord() is { } own)
        {
            return own;
        }

        switch (Keyword)
        {
            case Keyword.None:
                return isCall && ParseForeignCast() is { } cast ? cast
                    : isCall && _rules.PostgresForms && ParseJsonCall() is { } json ? json
                    : _rules.TransactSql && ParseForeignValue() is { } foreign ? foreign
                    : ParseNameOrCall();
            case Keyword.Collation when _rules.PostgresForms && PeekIs(1, Keyword.For) && PeekIs(2, TokenKind.OpenParen):
                return ParseCollationFor();
            case Keyword.Null:
                return ParseConstant(LiteralKind.Null);
            case Keyword.True when !_rules.TransactSql:
                return ParseConstant(LiteralKind.True);
            case Keyword.False when !_rules.TransactSql:
                return ParseConstant(LiteralKind.False);
            case Keyword.Default:
                return ParseConstant(LiteralKind.Default);
            case Keyword.Case:
                return ParseCase();
            case Keyword.Interval when StartsInterval():
                return ParseInterval();
            case Keyword.Exists when isCall || PeekIs(1, Keyword.Select):
                return ParseExists();
            case Keyword.Array:
                return ParseArray();
            case Keyword.Row when isCall && !_rules.TransactSql:
                return ParseRow();
            case Keyword.Map when PeekIs(1, TokenKind.OpenBrace):
                return ParseMap();
            case Keyword.Columns when isCall:
                return ParseColumns(Current.Start, unpacked: false);
            case Keyword.Lambda:
                return ParseLambda();
            case Keyword.Timestamp or Keyword.Time or Keyword.Double or Keyword.Character or Keyword.Bit or Keyword.National or Keyword.Nchar when StartsLongTypeLiteral():
                return ParseTypedLiteral(Current.Start, ParseType());
        }

        if (_rules.TransactSql && isCall && Keyword is Keyword.Extract or Keyword.Position && ParseForeignValue() is { } value)
        {
            return value;
        }

        return isCall && ParseSpecialCall() is { } special ? special : ParseOtherWord(isCall);
    }

    private Expression ParseOtherWord(bool isCall)
    {
        if (ParseForeignValue() is { } foreign)
        {
            return foreign;
        }

        if (isCall && ParseForeignCast() is { } cast)
        {
            return cast;
        }

        if (_rules.BareFunctions && IsBareFunction(Keyword))
        {
            return ParseBareFunction();
        }

        if (isCall && _rules.TypedLiterals && StartsTypedLiteralWithArguments())
        {
            return ParseTypedLiteral(Current.Start, ParseType());
        }

        if (isCall && _rules.PostgresForms && IsUncallable(Keyword))
        {
            return ParseUncallable();
        }

        if (IsName(Current) || (isCall && IsCallable(Keyword)) || (PeekIs(1, TokenKind.String) && !IsReservedWord(Keyword)))
        {
            return ParseNameOrCall();
        }

        return MissingExpression();
    }

    private bool IsReservedWord(Keyword keyword) => _categories[(int)keyword] == KeywordCategory.Reserved;

    private bool IsCallable(Keyword keyword) =>
        _categories[(int)keyword] == KeywordCategory.TypeOrFunction
        || (_rules.TransactSql && keyword is Keyword.Left or Keyword.Right or Keyword.Coalesce or Keyword.Nullif);

    private static bool IsBareFunction(Keyword keyword) => keyword is
        Keyword.CurrentDate or Keyword.CurrentTime or Keyword.CurrentTimestamp or Keyword.Localtime or Keyword.Localtimestamp
        or Keyword.CurrentUser or Keyword.SessionUser or Keyword.User or Keyword.CurrentRole or Keyword.CurrentCatalog
        or Keyword.CurrentSchema or Keyword.SystemUser;

    private LiteralExpression ParseConstant(LiteralKind kind)
    {
        var span = Current.Span;
        Advance();
        return new LiteralExpression(span, kind, "");
    }

    private int _unnamedParameters;

    private ParameterExpression ParseParameter()
    {
        var token = Current;
        Advance();
        return token.Length == 1
            ? new ParameterExpression(token.Span, "", ++_unnamedParameters)
            : new ParameterExpression(token.Span, _pool.Get(_text, token.Start + 1, token.Length - 1));
    }

    private ParameterExpression ParseColonParameter()
    {
        var start = Current.Start;
        Advance();
        var name = _pool.Get(_text, Current.Start, Current.Length);
        Advance();
        return new ParameterExpression(SpanFrom(start), name);
    }

    private ColumnNumberExpression ParseColumnNumber()
    {
        var token = Current;
        Advance();
        var number = int.TryParse(_text.Substring(token.Start + 1, token.Length - 1).Replace("_", ""), out var parsed) ? parsed : int.MaxValue;
        return new ColumnNumberExpression(token.Span, number);
    }

    /// <summary>Reads a value and what may follow any value: casts, subscripts, fields, calls of methods.</summary>
    private Expression ParseOperand(bool takesCasts = true)
    {
        var start = Current.Start;
        var isParenthesized = At(TokenKind.OpenParen);
        var operand = ParsePrimary();
        var isClosed = !isParenthesized && IsClosed(operand);
        var takesCall = _rules.CallsBehindFields || isParenthesized || operand is not LiteralExpression;
        for (var links = 0; ; links++)
        {
            if (links == MaxChain)
            {
                Abandon(MaxChain);
                return operand;
            }

            switch (Kind)
            {
                case TokenKind.DoubleColon when takesCasts && !_rules.TransactSql:
                    operand = ParseColonCast(operand, start);
                    isClosed = true;
                    break;
                case TokenKind.OpenBracket when !_rules.TransactSql:
                    RefuseBehindClosed(isClosed);
                    operand = ParseSubscript(operand, start);
                    takesCall = _rules.CallsBehindFields;
                    break;
                case TokenKind.Dot:
                    RefuseBehindClosed(isClosed);
                    operand = ParseMember(operand, start, takesCall);
                    takesCall = _rules.CallsBehindFields || operand is FunctionCallExpression;
                    break;
                default:
                    return operand;
            }
        }
    }

    /// <summary>Whether an expression takes no subscript, field or method unless it stands in parentheses.</summary>
    private static bool IsClosed(Expression operand) => operand
        is LiteralExpression { Kind: not LiteralKind.String }
        or IntervalExpression
        or TypedLiteralExpression
        or ExistsExpression
        or ColumnsExpression
        or StarExpression
        or LambdaExpression;

    private CastExpression ParseColonCast(Expression operand, int start)
    {
        if (_rules.TransactSql)
        {
            RefuseForeign(Current.Span, "'::'", "write 'cast(… as type)'");
        }

        Advance();
        var type = ParseType();
        return new CastExpression(SpanFrom(start), CastForm.Colons, @try: false, operand, type, style: null);
    }

    private void RefuseBehindClosed(bool isClosed)
    {
        if (isClosed)
        {
            Report(SyntaxDiagnostics.Unexpected, Current.Span, "'" + Shown() + "'", "directly behind this value; put the value in parentheses");
        }
    }

    private Expression ParseMember(Expression operand, int start, bool takesCall)
    {
        Advance();
        if (AtSign(SqlOperator.Multiply))
        {
            RefuseDeepStar(isDeep: true);
            Advance();
            return new FieldStarExpression(SpanFrom(start), operand);
        }

        var name = ParsePart("a field or function after '.'");
        if (At(TokenKind.OpenParen) && !takesCall)
        {
            Report(SyntaxDiagnostics.Unexpected, name.Span, "A call", "directly behind a field, a subscript or a literal; put the value in parentheses");
        }

        return At(TokenKind.OpenParen)
            ? ParseCall(start, SingleName(name), operand)
            : new FieldExpression(SpanFrom(start), operand, name);
    }

    private void RefuseDeepStar(bool isDeep)
    {
        if (isDeep && !_rules.DeepStars)
        {
            Report(SyntaxDiagnostics.Unexpected, Current.Span, "'*'", "behind more than one name; use unnest(…) or a query within");
        }
    }

    private Expression ParseSubscript(Expression operand, int start)
    {
        Advance();
        var from = At(TokenKind.Colon) ? null : ParseSliceBound();
        if (!Take(TokenKind.Colon))
        {
            ExpectClosing(TokenKind.CloseBracket);
            return new SubscriptExpression(SpanFrom(start), operand, from ?? MissingExpression());
        }

        var to = Kind is TokenKind.Colon or TokenKind.CloseBracket ? null : ParseSliceBound();
        var step = Take(TokenKind.Colon) && !At(TokenKind.CloseBracket) ? ParseExpression() : null;
        ExpectClosing(TokenKind.CloseBracket);
        return new SliceExpression(SpanFrom(start), operand, from, to, step);
    }

    /// <summary>Reads a bound; null for the lone <c>-</c> that stands for the end.</summary>
    private Expression? ParseSliceBound()
    {
        if (AtSign(SqlOperator.Subtract) && Peek(1).Kind is TokenKind.Colon or TokenKind.CloseBracket)
        {
            Advance();
            return null;
        }

        return ParseExpression();
    }

    private Expression ParseStar()
    {
        var start = Current.Start;
        Advance();
        if (At(Keyword.Columns) && PeekIs(1, TokenKind.OpenParen) && Current.Start == start + 1)
        {
            return ParseColumns(start, unpacked: true);
        }

        return ParseStarModifiers(start, qualifier: null);
    }
}
