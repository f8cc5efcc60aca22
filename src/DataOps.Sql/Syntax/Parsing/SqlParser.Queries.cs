using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Queries: common tables, set operations, order, limit.</content>
public sealed partial class SqlParser
{
    private const int UnionPrecedence = 1;
    private const int IntersectPrecedence = 2;


    private bool StartsQuery() => PeekStartsQuery(0);

    private bool PeekStartsQuery(int distance) => Peek(distance).Keyword switch
    {
        Keyword.None => false,
        Keyword.Select or Keyword.With => true,
        Keyword.Values => PeekIs(distance + 1, TokenKind.OpenParen),
        Keyword.Table => !_rules.TransactSql && (IsName(Peek(distance + 1)) || (_rules.PostgresForms && PeekIs(distance + 1, Keyword.Only))),
        Keyword.From or Keyword.Pivot or Keyword.Unpivot or Keyword.PivotWider or Keyword.PivotLonger => _rules.FromFirst,
        _ => false,
    };

    private bool StartsQueryTail() =>
        Keyword is Keyword.Union or Keyword.Except or Keyword.Intersect or Keyword.Order or Keyword.Limit or Keyword.Offset or Keyword.Fetch;

    private Query ParseQuery()
    {
        var start = Current.Start;
        if (!Enter())
        {
            Leave();
            return new Query(SpanFrom(start), with: null, new ErrorQueryBody(SpanFrom(start)), default, limit: null, default);
        }

        var with = At(Keyword.With) ? ParseWith() : null;
        var query = ParseQueryBehind(with, start);
        Leave();
        return query;
    }

    private Query ParseQueryBehind(WithClause? with, int start)
    {
        var body = ParseSetOperations(ParseQueryTerm(), start, UnionPrecedence);
        return FinishQuery(start, with, body);
    }

    /// <summary>Reads a query that must stand in parentheses; where the first is missing, the second is no longer asked for.</summary>
    private Query ParseParenthesizedQuery()
    {
        var isOpen = Take(TokenKind.OpenParen);
        if (!isOpen)
        {
            ReportExpected(Describe(TokenKind.OpenParen));
        }

        var query = ParseQuery();
        if (isOpen)
        {
            ExpectClosing(TokenKind.CloseParen);
        }
        else
        {
            Take(TokenKind.CloseParen);
        }

        return query;
    }

    /// <summary>Goes on behind a query in parentheses that turned out to be only the first part of one.</summary>
    private Query ParseQueryTail(ScalarQueryExpression first)
    {
        var start = first.Span.Start;
        var body = ParseSetOperations(new NestedQueryBody(first.Span, first.Query), start, UnionPrecedence);
        return FinishQuery(start, with: null, body);
    }

    private Query FinishQuery(int start, WithClause? with, QueryBody body)
    {
        var orderBy = ParseOptionalOrderBy();
        var limit = ParseLimit();
        if (orderBy.IsEmpty && limit is not null && At(Keyword.Order))
        {
            Report(SyntaxDiagnostics.ClauseOutOfOrder, Current.Span, "order by", "limit");
            orderBy = ParseOptionalOrderBy();
        }

        ParseMisplacedClauses(body, orderBy.IsEmpty ? "limit" : "order by");
        if (_rules.TransactSql)
        {
            var document = ParseForClause();
            SkipQueryHints();
            return new Query(SpanFrom(start), with, body, orderBy, limit, default) { For = document };
        }

        SkipQueryOptions();
        return new Query(SpanFrom(start), with, body, orderBy, limit, default);
    }

    /// <summary>Passes over locks of rows, which change no result.</summary>
    private void SkipQueryOptions()
    {
        while (At(Keyword.For) && Peek(1).Keyword is Keyword.Update or Keyword.Share or Keyword.No or Keyword.Key)
        {
            Advance();
            while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.CloseParen) && !At(Keyword.For))
            {
                SkipOne();
            }
        }
    }

    private WithClause ParseWith()
    {
        var start = Current.Start;
        Advance();
        var recursive = !_rules.TransactSql && Take(Keyword.Recursive);
        if (_rules.TransactSql && AtWord("recursive") && IsName(Peek(1)))
        {
            RefuseForeign(Current.Span, "'recursive'", "leave the word out");
            Advance();
        }

        if (_rules.TransactSql && !SkipTablelessWith())
        {
            return new WithClause(SpanFrom(start), recursive, default);
        }

        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseCommonTable());
        }
        while (!At(TokenKind.OpenParen) && TakeCommonTableComma());

        return new WithClause(SpanFrom(start), recursive, _nodes.TakeFrom<CommonTable>(mark));
    }

    // A forgotten comma is told by the name and the 'as' behind it.
    private bool TakeCommonTableComma()
    {
        if (IsName(Current) && !StartsQuery() && Peek(1).Kind == TokenKind.Word && PeekIs(1, Keyword.As))
        {
            ReportExpected("','");
            return true;
        }

        return !StartsChange() && TakeComma("',' or 'select'", mayTrail: false);
    }

    private CommonTable ParseCommonTable()
    {
        var start = Current.Start;
        var name = ParseName("the name of a common table");
        var columns = At(TokenKind.OpenParen) && !PeekStartsQuery(1) ? ParseParenthesizedNames("a column") : default;
        NodeList<Expression> usingKey = default;
        if (At(Keyword.Using, Keyword.Key))
        {
            Advance();
            Advance();
            Expect(TokenKind.OpenParen);
            usingKey = ParseExpressionList();
            ExpectClosing(TokenKind.CloseParen);
        }

        Expect(Keyword.As);
        bool? materialized = Take(Keyword.Materialized) ? true : Take(Keyword.Not, Keyword.Materialized) ? false : null;
        var isOpen = Take(TokenKind.OpenParen);
        if (!isOpen)
        {
            ReportExpected(Describe(TokenKind.OpenParen));
        }

        var query = StartsModification() ? ParseModification() : ParseQuery();
        if (isOpen)
        {
            ExpectClosing(TokenKind.CloseParen);
        }
        else
        {
            Take(TokenKind.CloseParen);
        }

        var marks = _rules.PostgresForms ? ParseMarks() : default;
        return new CommonTable(SpanFrom(start), name, columns, usingKey, materialized, query) { Marks = marks };
    }

    private QueryBody ParseSetOperations(QueryBody left, int start, int minimum)
    {
        for (var links = 0; ; links++)
        {
            var (meaning, precedence) = Keyword switch
            {
                Keyword.Union => (SetOperator.Union, UnionPrecedence),
                Keyword.Except => (SetOperator.Except, UnionPrecedence),
                Keyword.Intersect => (SetOperator.Intersect, IntersectPrecedence),
                _ => (SetOperator.Union, 0),
            };
            if (precedence < minimum)
            {
                return left;
            }

            if (links == MaxChain)
            {
                Abandon(MaxChain);
                return left;
            }

            Advance();
            var all = Take(Keyword.All);
            if (!all && !_rules.TransactSql)
            {
                Take(Keyword.Distinct);
            }

            var byName = At(Keyword.By) && PeekIs(1, Keyword.Name);
            if (byName)
            {
                Advance();
                Advance();
            }

            var rightStart = Current.Start;
            var right = ParseSetOperations(ParseQueryTerm(), rightStart, precedence + 1);
            left = new SetOperationBody(SpanFrom(start), left, meaning, all, byName, right);
        }
    }

    private QueryBody ParseQueryTerm()
    {
        var start = Current.Start;
        switch (Keyword)
        {
            case Keyword.Select:
                return ParseSelect();
            case Keyword.From when _rules.FromFirst || _lastReported == _position:
                return ParseSelect();
            case Keyword.Values:
                return ParseValues();
            case Keyword.Table:
                Advance();
                var name = ParseTableOrOnly();
                return new TableBody(SpanFrom(start), name);
            case Keyword.Pivot or Keyword.PivotWider when _rules.FromFirst:
                var pivot = ParsePivotStatement();
                return new PivotBody(SpanFrom(start), pivot);
            case Keyword.Unpivot or Keyword.PivotLonger when _rules.FromFirst:
                var unpivot = ParseUnpivotStatement();
                return new PivotBody(SpanFrom(start), unpivot);
        }

        if (At(TokenKind.OpenParen))
        {
            Advance();
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new NestedQueryBody(SpanFrom(start), query);
        }

        if (RepairTo(Keyword.Select))
        {
            return ParseSelect();
        }

        ReportExpected("'select' or another query");
        return new ErrorQueryBody(new TextSpan(start, 0));
    }

    private ValuesBody ParseValues()
    {
        var start = Current.Start;
        Advance();
        var mark = _nodes.Count;
        do
        {
            var rowStart = Current.Start;
            Expect(TokenKind.OpenParen);
            var items = ParseExpressionList();
            ExpectClosing(TokenKind.CloseParen);
            _nodes.Add(new RowExpression(SpanFrom(rowStart), items));
        }
        while (TakeComma("',' or the end of the rows"));

        return new ValuesBody(SpanFrom(start), _nodes.TakeFrom<RowExpression>(mark));
    }

    private NodeList<OrderItem> ParseOptionalOrderBy()
    {
        if (!At(Keyword.Order))
        {
            return default;
        }

        Advance();
        Expect(Keyword.By);
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseOrderItem());
        }
        while (TakeComma("',' or the end of 'order by'", mayTrail: false, resumes: true));

        return _nodes.TakeFrom<OrderItem>(mark);
    }

    private OrderItem ParseOrderItem()
    {
        var start = Current.Start;
        var all = At(Keyword.All) && _rules.FromFirst;
        Expression value;
        if (all)
        {
            var word = TakeIdentifier();
            value = new NameExpression(word);
        }
        else
        {
            value = ParseExpression();
        }

        string? usingOperator = null;
        if (At(Keyword.Using) && PeekIs(1, TokenKind.Operator))
        {
            Advance();
            usingOperator = OperatorText(Current);
            Advance();
        }

        var direction = Take(Keyword.Asc) ? SortDirection.Ascending
            : Take(Keyword.Desc) ? SortDirection.Descending
            : SortDirection.Default;
        if (_rules.TransactSql && PeekIsWord(0, "nulls") && (PeekIsWord(1, "first") || PeekIsWord(1, "last")))
        {
            RefuseForeign(Current.Span, "'nulls " + (PeekIsWord(1, "first") ? "first" : "last") + "'", "order by 'case when … is null then 1 else 0 end' first");
            Advance();
            Advance();
        }

        var nulls = _rules.TransactSql ? NullOrder.Default
            : Take(Keyword.Nulls, Keyword.First) ? NullOrder.First
            : Take(Keyword.Nulls, Keyword.Last) ? NullOrder.Last
            : NullOrder.Default;
        return new OrderItem(SpanFrom(start), value, all, direction, nulls, usingOperator);
    }
}
