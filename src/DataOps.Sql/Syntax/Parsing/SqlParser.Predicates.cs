using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>Tests made of words: <c>is</c>, <c>in</c>, <c>between</c>, <c>like</c>, <c>any</c>.</content>
public sealed partial class SqlParser
{
    private Expression ParsePredicate(Expression left, int start)
    {
        var negated = Take(Keyword.Not);
        switch (Keyword)
        {
            case Keyword.Null:
                // DuckDB's 'x not null'.
                Advance();
                return new IsExpression(SpanFrom(start), left, IsTest.Null, negated);
            case Keyword.Is:
                return ParseIs(left, start);
            case Keyword.Isnull:
                Advance();
                return new IsExpression(SpanFrom(start), left, IsTest.Null, negated: false);
            case Keyword.Notnull:
                Advance();
                return new IsExpression(SpanFrom(start), left, IsTest.Null, negated: true);
            case Keyword.Between:
                return ParseBetween(left, start, negated);
            case Keyword.In:
                return ParseIn(left, start, negated);
            case Keyword.Collate:
                Advance();
                var collation = ParseQualifiedName("a collation");
                return new CollateExpression(SpanFrom(start), left, collation);
            case Keyword.At:
                return ParseAtTimeZone(left, start);
            default:
                return ParseLike(left, start, negated);
        }
    }

    private Expression ParseIs(Expression left, int start)
    {
        Advance();
        var negated = Take(Keyword.Not);
        if (Take(Keyword.Distinct))
        {
            Expect(Keyword.From);
            var right = ParseBinary(Precedence.Is + 1);
            return new IsDistinctFromExpression(SpanFrom(start), left, right, negated);
        }

        if (_rules.PostgresForms && ParseIsForm(left, start, negated) is { } form)
        {
            return form;
        }

        var test = Keyword switch
        {
            Keyword.Null => IsTest.Null,
            Keyword.True => IsTest.True,
            Keyword.False => IsTest.False,
            Keyword.Unknown => IsTest.Unknown,
            _ when AtWord("json") => IsTest.Json,
            Keyword.Normalized => IsTest.Normalized,
            _ => (IsTest?)null,
        };
        if (_rules.TransactSql && (test is IsTest.True or IsTest.False || AtWord("true") || AtWord("false")))
        {
            RefuseForeign(Current.Span, "'is true' and 'is false'", "compare: '= 1'");
            Advance();
            return new ErrorExpression(SpanFrom(start));
        }

        if (test is null)
        {
            ReportExpected("'null', 'true', 'false', 'unknown' or 'distinct from' after 'is'");
        }
        else
        {
            Advance();
        }

        return new IsExpression(SpanFrom(start), left, test ?? IsTest.Null, negated);
    }

    private BetweenExpression ParseBetween(Expression left, int start, bool negated)
    {
        Advance();
        if (At(Keyword.Symmetric) && !_rules.StandardExtras)
        {
            Report(SyntaxDiagnostics.Unexpected, Current.Span, "'symmetric'", "here: the engine does not compute it; write the smaller bound first");
        }

        var symmetric = Take(Keyword.Symmetric);
        if (!symmetric)
        {
            Take(Keyword.Asymmetric);
        }

        var low = ParseBinary(Precedence.Predicate + 1);
        if (At(Keyword.Or))
        {
            ReportExpected("'and'");
            Advance();
        }
        else
        {
            Expect(Keyword.And);
        }

        var high = ParseBinary(Precedence.Predicate + 1);
        return new BetweenExpression(SpanFrom(start), left, negated, symmetric, low, high);
    }

    private Expression ParseIn(Expression left, int start, bool negated)
    {
        Advance();
        if (!At(TokenKind.OpenParen))
        {
            if (!_rules.NestedLiterals)
            {
                ReportExpected("'(' after 'in'");
                return ParseBareList(left, start, negated);
            }

            if (AtString() || Kind is >= TokenKind.Integer and <= TokenKind.Money || AtSign(SqlOperator.Subtract))
            {
                ReportExpected("'(' or a list after 'in'");
                return ParseBareList(left, start, negated);
            }

            var collection = ParseOperand(takesCasts: false);
            if (IsClosed(collection))
            {
                Report(SyntaxDiagnostics.Unexpected, collection.Span, "A single value", "behind 'in'; put parentheses around it");
            }

            return new InCollectionExpression(SpanFrom(start), left, negated, collection);
        }

        if (PeekStartsQuery(1))
        {
            Advance();
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new InQueryExpression(SpanFrom(start), left, negated, query);
        }

        return ParseInList(left, start, negated);
    }

    // Literals with commas between are the list whose parentheses were forgotten.
    private InListExpression ParseBareList(Expression left, int start, bool negated)
    {
        var mark = _nodes.Count;
        while (AtString() || Kind is >= TokenKind.Integer and <= TokenKind.Money)
        {
            _nodes.Add(ParseLiteral());
            if (!At(TokenKind.Comma) || Peek(1).Kind is not (>= TokenKind.String and <= TokenKind.Money))
            {
                break;
            }

            Advance();
        }

        return new InListExpression(SpanFrom(start), left, negated, _nodes.TakeFrom<Expression>(mark));
    }

    private Expression ParseInList(Expression left, int start, bool negated)
    {
        var open = Current.Start;
        Advance();
        var mark = _nodes.Count;
        var isQueryOnly = At(TokenKind.OpenParen);
        do
        {
            var value = ParseExpression();
            if (value is ScalarQueryExpression scalar && StartsQueryTail())
            {
                value = new ScalarQueryExpression(SpanFrom(open), ParseQueryTail(scalar));
            }

            _nodes.Add(value);
        }
        while (TakeComma("',' or ')'", resumes: true));

        ExpectClosing(TokenKind.CloseParen);
        var values = _nodes.TakeFrom<Expression>(mark);
        if (isQueryOnly && values.Count == 1 && values[0] is ScalarQueryExpression only)
        {
            return new InQueryExpression(SpanFrom(start), left, negated, only.Query);
        }

        return new InListExpression(SpanFrom(start), left, negated, values);
    }

    private Expression ParseLike(Expression left, int start, bool negated)
    {
        var kind = Keyword switch
        {
            Keyword.Ilike => LikeKind.ILike,
            Keyword.Similar => LikeKind.SimilarTo,
            Keyword.Glob => LikeKind.Glob,
            _ => LikeKind.Like,
        };
        var word = KeywordTable.Spelling(Keyword);
        Advance();
        if (kind == LikeKind.SimilarTo)
        {
            Expect(Keyword.To);
        }

        if (AtQuantifier(0))
        {
            return ParseQuantified(left, start, SqlOperator.Other, negated ? "not " + word : word);
        }

        var pattern = ParseBinary(Precedence.Predicate + 1);
        if (_rules.TransactSql && At(TokenKind.OpenBrace) && PeekIs(1, Keyword.Escape))
        {
            Advance();
            Advance();
            var odbcEscape = ParseLiteral();
            ExpectClosing(TokenKind.CloseBrace);
            return new LikeExpression(SpanFrom(start), left, kind, negated, pattern, odbcEscape);
        }

        var escape = Take(Keyword.Escape) ? ParseBinary(Precedence.Predicate + 1) : null;
        return new LikeExpression(SpanFrom(start), left, kind, negated, pattern, escape);
    }

    private bool AtQuantifier(int distance) =>
        Peek(distance).Keyword is Keyword.Any or Keyword.All or Keyword.Some && PeekIs(distance + 1, TokenKind.OpenParen);

    private QuantifiedExpression ParseQuantified(Expression left, int start, SqlOperator meaning, string text)
    {
        var all = At(Keyword.All);
        Advance();
        if (PeekStartsQuery(1))
        {
            Advance();
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new QuantifiedExpression(SpanFrom(start), left, meaning, text, all, query, collection: null);
        }

        Advance();
        if (_rules.TransactSql && !At(TokenKind.OpenParen))
        {
            ReportExpected("a query");
        }

        var collection = ParseExpression();
        ExpectClosing(TokenKind.CloseParen);
        return collection is ScalarQueryExpression scalar
            ? new QuantifiedExpression(SpanFrom(start), left, meaning, text, all, scalar.Query, collection: null)
            : new QuantifiedExpression(SpanFrom(start), left, meaning, text, all, query: null, collection);
    }

    private AtTimeZoneExpression ParseAtTimeZone(Expression left, int start)
    {
        Advance();
        if (_rules.PostgresForms && Take(Keyword.Local))
        {
            return new AtTimeZoneExpression(SpanFrom(start), left, zone: null);
        }

        Expect(Keyword.Time);
        Expect(Keyword.Zone);
        var zone = ParseBinary(_rules.AtTimeZonePrecedence + 1);
        return new AtTimeZoneExpression(SpanFrom(start), left, zone);
    }
}
