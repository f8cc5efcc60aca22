using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Operators: precedence climbing.</content>
public sealed partial class SqlParser
{
    // Longer chains of 'and' and 'or' become balanced trees, so that ten thousand conditions do not make ten thousand levels.
    private const int LongestUnbalancedChain = 64;

    private ItemStack<TextSpan> _operatorSpans;

    private Expression ParseExpression() => ParseBinary(Precedence.Lambda);

    /// <summary>A condition: an expression behind which a misspelt <c>and</c> or <c>or</c> is noticed.</summary>
    private Expression ParseCondition()
    {
        var start = Current.Start;
        var condition = ParseExpression();
        while (At(TokenKind.Word) && Keyword == Keyword.None && (SkipForeignPattern(ref condition, start) || RepairTo(Keyword.And) || RepairTo(Keyword.Or)))
        {
            condition = ParseOperators(condition, start, Precedence.Lambda);
        }

        return condition;
    }

    /// <summary>Reads operands joined by operators that bind at least as tightly as <paramref name="minimum"/>.</summary>
    private Expression ParseBinary(int minimum)
    {
        var start = Current.Start;
        if (!Enter())
        {
            Leave();
            return new ErrorExpression(SpanFrom(start));
        }

        var result = ParseOperators(ParsePrefix(), start, minimum);
        Leave();
        return result;
    }

    private Expression ParsePrefix()
    {
        ref readonly var token = ref Current;
        if (token.Kind == TokenKind.Operator)
        {
            return ParseSignedOperand(token);
        }

        return token.Keyword == Keyword.Not ? ParseNot()
            : token.Keyword == Keyword.Operator && _rules.PostgresForms && PeekIs(1, TokenKind.OpenParen) ? ParseQualifiedPrefix()
            : ParseOperand();
    }

    private UnaryExpression ParseNot()
    {
        var start = Current.Start;
        Advance();
        var operand = ParseBinary(Precedence.Not);
        return new UnaryExpression(SpanFrom(start), SqlOperator.Not, "not", operand);
    }

    private Expression ParseSignedOperand(Token token)
    {
        switch (token.Operator)
        {
            case SqlOperator.Add:
                return ParseUnary(token, SqlOperator.Plus, Precedence.Unary);
            case SqlOperator.Subtract:
                return ParseUnary(token, SqlOperator.Minus, Precedence.Unary);
            case SqlOperator.Multiply:
                return ParseStar();
            case SqlOperator.BitNot:
                return ParseUnary(token, SqlOperator.BitNot, _rules.TransactSql ? Precedence.Unary : Precedence.OtherOperator + 1);
            case SqlOperator.Other or SqlOperator.BitXor or SqlOperator.BitOr or SqlOperator.Concat when !_rules.TransactSql:
                return ParseUnary(token, SqlOperator.Other, Precedence.OtherOperator + 1);
            default:
                return MissingExpression();
        }
    }

    private UnaryExpression ParseUnary(Token token, SqlOperator meaning, int precedence)
    {
        var text = OperatorText(token);
        Advance();
        var operand = ParseBinary(precedence);
        return new UnaryExpression(SpanFrom(token.Start), meaning, text, operand);
    }

    /// <summary>Reads what follows <paramref name="left"/>: any number of operators with their right operands.</summary>
    private Expression ParseOperators(Expression left, int start, int minimum)
    {
        var lastUnchained = Precedence.None;
        for (var links = 0; ; links++)
        {
            var precedence = PrecedenceHere();
            if (precedence == Precedence.None || precedence < minimum)
            {
                return left;
            }

            if (links == MaxChain)
            {
                Abandon(MaxChain);
                return left;
            }

            if (precedence == lastUnchained)
            {
                Report(SyntaxDiagnostics.ChainedComparison, Current.Span, Shown());
            }

            lastUnchained = LeavesOpenEnd(precedence) ? precedence : Precedence.None;
            left = ParseOperator(left, start, precedence);
        }
    }

    /// <summary>How tightly the operator at the current token binds; none when there is no operator.</summary>
    private int PrecedenceHere()
    {
        ref readonly var token = ref Current;
        if (token.Kind == TokenKind.DoubleColon)
        {
            // Only behind what no operand ends with: 'x is null::int'.
            return _rules.TransactSql ? Precedence.None : Precedence.Cast;
        }

        if (token.Kind == TokenKind.Operator)
        {
            return _rules.PrecedenceOf(token.Operator, token.Length);
        }

        return token.Keyword switch
        {
            Keyword.None => Precedence.None,
            Keyword.Or => Precedence.Or,
            Keyword.And => Precedence.And,
            Keyword.Is => Precedence.Is,
            Keyword.Isnull or Keyword.Notnull => _rules.TransactSql ? Precedence.None : Precedence.Is,
            Keyword.Between or Keyword.In or Keyword.Like or Keyword.Ilike or Keyword.Glob => Precedence.Predicate,
            Keyword.Similar => PeekIs(1, Keyword.To) ? Precedence.Predicate : Precedence.None,
            Keyword.Not when PeekIs(1, Keyword.Null) && _rules.FromFirst => Precedence.Is,
            Keyword.Not => IsNegatable(Peek(1).Keyword) ? Precedence.Predicate : Precedence.None,
            Keyword.At => PeekIs(1, Keyword.Time) || (_rules.PostgresForms && PeekIs(1, Keyword.Local)) ? _rules.AtTimeZonePrecedence : Precedence.None,
            Keyword.Collate => _rules.CollatePrecedence,
            Keyword.Overlaps => Precedence.OtherOperator,
            Keyword.Operator => PeekIs(1, TokenKind.OpenParen) ? Precedence.OtherOperator : Precedence.None,
            _ => Precedence.None,
        };
    }

    private static bool IsNegatable(Keyword keyword) =>
        keyword is Keyword.Between or Keyword.In or Keyword.Like or Keyword.Ilike or Keyword.Similar or Keyword.Glob;

    /// <summary>Whether the operator here ends in an operand, behind which no other of the same level may stand.</summary>
    private bool LeavesOpenEnd(int precedence) => precedence switch
    {
        Precedence.Comparison => !AtQuantifier(1),
        Precedence.Predicate => !At(Keyword.In) && !At(Keyword.Not, Keyword.In),
        Precedence.Is => At(Keyword.Is) && (PeekIs(1, Keyword.Distinct) || (PeekIs(1, Keyword.Not) && PeekIs(2, Keyword.Distinct))),
        _ => false,
    };

    private Expression ParseOperator(Expression left, int start, int precedence)
    {
        if (At(TokenKind.Operator))
        {
            return ParseSign(left, start, precedence);
        }

        if (At(TokenKind.DoubleColon))
        {
            return ParseColonCast(left, start);
        }

        switch (Keyword)
        {
            case Keyword.And:
                return ParseLogical(left, start, Keyword.And, SqlOperator.And, "and", precedence);
            case Keyword.Or:
                return ParseLogical(left, start, Keyword.Or, SqlOperator.Or, "or", precedence);
            case Keyword.Overlaps:
                return ParseNamedOperator(left, start, SqlOperator.Overlaps, precedence);
            case Keyword.Operator:
                return ParseQualifiedOperator(left, start, precedence);
            default:
                return ParsePredicate(left, start);
        }
    }

    private Expression ParseSign(Expression left, int start, int precedence)
    {
        var token = Current;
        var text = OperatorText(token);
        var meaning = token.Operator == SqlOperator.BitNot ? SqlOperator.Other : token.Operator;
        if (IsDoubledEqual(token))
        {
            RefuseForeign(new TextSpan(token.Start, 2), "'=='", "write '='");
            meaning = SqlOperator.Equal;
            if (token.Length == 1)
            {
                Advance();
            }
        }

        Advance();
        if (meaning is >= SqlOperator.Equal and <= SqlOperator.GreaterOrEqual && IsComparison(Current))
        {
            // Two comparisons in a row: one is too many.
            ReportExpected("an expression");
            Advance();
        }

        if (AtQuantifier(0))
        {
            return ParseQuantified(left, start, meaning, text);
        }

        if (text == "!" && !StartsExpression())
        {
            return new UnaryExpression(SpanFrom(start), SqlOperator.Other, text, left);
        }

        if (precedence == Precedence.OtherOperator && At(Keyword.Not) && _rules.HasDuckDbOperators)
        {
            Report(SyntaxDiagnostics.Unexpected, Current.Span, "'not'", "directly behind the operator " + text + "; put parentheses around 'not' and what follows");
        }

        var right = ParseBinary(SyntaxRules.RightPrecedenceOf(meaning, precedence));
        if (meaning == SqlOperator.JsonArrow && precedence == Precedence.Lambda && left is RowExpression row && AreVariables(row))
        {
            return new LambdaExpression(SpanFrom(start), VariablesOf(row), right);
        }

        return new BinaryExpression(SpanFrom(start), left, meaning, text, token.Span, right);
    }

    private bool IsDoubledEqual(in Token token) =>
        !_rules.HasDuckDbOperators
        && _text[token.Start] == '='
        && (token.Length == 2 ? _text[token.Start + 1] == '=' : token.Length == 1 && Peek(1).Start == token.End && Peek(1) is { Kind: TokenKind.Operator, Operator: SqlOperator.Equal });

    private BinaryExpression ParseNamedOperator(Expression left, int start, SqlOperator meaning, int precedence)
    {
        var token = Current;
        Advance();
        var right = ParseBinary(precedence + 1);
        return new BinaryExpression(SpanFrom(start), left, meaning, KeywordTable.Spelling(token.Keyword), token.Span, right);
    }

    private UnaryExpression ParseQualifiedPrefix()
    {
        var start = Current.Start;
        var token = ParseQualifiedSign();
        var meaning = token.Operator switch
        {
            SqlOperator.Add => SqlOperator.Plus,
            SqlOperator.Subtract => SqlOperator.Minus,
            SqlOperator.BitNot => SqlOperator.BitNot,
            _ => SqlOperator.Other,
        };
        var operand = ParseBinary(Precedence.OtherOperator + 1);
        return new UnaryExpression(SpanFrom(start), meaning, OperatorText(token), operand);
    }

    // operator(schema.sign)
    private Token ParseQualifiedSign()
    {
        Advance();
        Advance();
        while (IsLabel(Current) && PeekIs(1, TokenKind.Dot))
        {
            Advance();
            Advance();
        }

        var token = Current;
        if (!Take(TokenKind.Operator))
        {
            ReportExpected("an operator");
        }

        ExpectClosing(TokenKind.CloseParen);
        return token;
    }

    /// <summary>Reads <c>operator(schema.+)</c>; the schema does not change what is meant.</summary>
    private Expression ParseQualifiedOperator(Expression left, int start, int precedence)
    {
        var operatorStart = Current.Start;
        var token = ParseQualifiedSign();
        var span = SpanFrom(operatorStart);
        if (AtQuantifier(0))
        {
            return ParseQuantified(left, start, token.Operator, OperatorText(token));
        }

        var right = ParseBinary(precedence + 1);
        return new BinaryExpression(SpanFrom(start), left, token.Operator, OperatorText(token), span, right);
    }

    private Expression ParseLogical(Expression first, int start, Keyword keyword, SqlOperator meaning, string text, int precedence)
    {
        var mark = _nodes.Count;
        var spanMark = _operatorSpans.Count;
        _nodes.Add(first);
        while (At(keyword))
        {
            _operatorSpans.Add(Current.Span);
            Advance();
            _nodes.Add(ParseBinary(precedence + 1));
        }

        if (_nodes.Count - mark > LongestUnbalancedChain)
        {
            var operands = _nodes.TakeFrom<Expression>(mark);
            return Balance(operands, _operatorSpans.TakeFrom(spanMark), 0, operands.Count - 1, meaning, text);
        }

        var result = first;
        for (var i = mark + 1; i < _nodes.Count; i++)
        {
            var right = (Expression)_nodes[i];
            result = new BinaryExpression(TextSpan.FromBounds(start, right.Span.End), result, meaning, text, _operatorSpans[spanMark + i - mark - 1], right);
        }

        _nodes.Truncate(mark);
        _operatorSpans.Truncate(spanMark);
        return result;
    }

    private static Expression Balance(NodeList<Expression> operands, NodeList<TextSpan> spans, int first, int last, SqlOperator meaning, string text)
    {
        if (first == last)
        {
            return operands[first];
        }

        var middle = (first + last) / 2;
        var left = Balance(operands, spans, first, middle, meaning, text);
        var right = Balance(operands, spans, middle + 1, last, meaning, text);
        return new BinaryExpression(TextSpan.Cover(left.Span, right.Span), left, meaning, text, spans[middle], right);
    }

    private string OperatorText(in Token token) =>
        token.Length > 2 && _dialect.Lexical.LooseOperators
            ? _text[token.Start].ToString() + _text[token.End - 1]
            : _pool.Get(_text, token.Start, token.Length);

    private static bool AreVariables(RowExpression row)
    {
        foreach (var item in row.Items)
        {
            if (item is not NameExpression { Name.Parts.Count: 1 })
            {
                return false;
            }
        }

        return !row.Items.IsEmpty;
    }

    private NodeList<Identifier> VariablesOf(RowExpression row)
    {
        var mark = _identifiers.Count;
        foreach (var item in row.Items)
        {
            _identifiers.Add(((NameExpression)item).Name.Parts[0]);
        }

        return _identifiers.TakeFrom(mark);
    }

    private bool StartsExpression() => Kind switch
    {
        TokenKind.EndOfText or TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => false,
        TokenKind.Operator => Current.Operator is SqlOperator.Add or SqlOperator.Subtract or SqlOperator.BitNot,
        TokenKind.Word => !IsReservedHere(Keyword) || (PeekIs(1, TokenKind.OpenParen) && (IsCallable(Keyword) || Keyword is Keyword.Convert or Keyword.TryConvert)) || Keyword is Keyword.Case or Keyword.Cast or Keyword.Not or Keyword.Null or Keyword.True or Keyword.False,
        _ => true,
    };

    private ErrorExpression MissingExpression()
    {
        if (IsMisusedKeyword())
        {
            var word = Current.Span;
            ReportMisused("an expression");
            Advance();
            return new ErrorExpression(word);
        }

        ReportExpected("an expression");
        return new ErrorExpression(new TextSpan(Current.Start, 0));
    }
}
