using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Parentheses, rows, lists, structs, maps, lambdas, <c>case</c>.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads a query, a row, or an expression that only stands in parentheses.</summary>
    private Expression ParseParenthesized()
    {
        var start = Current.Start;
        Advance();
        if (StartsQuery())
        {
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new ScalarQueryExpression(SpanFrom(start), query);
        }

        if (At(TokenKind.CloseParen))
        {
            var missing = MissingExpression();
            Advance();
            return missing;
        }

        var first = ParseCondition();
        if (first is ScalarQueryExpression scalar && StartsQueryTail())
        {
            var query = ParseQueryTail(scalar);
            ExpectClosing(TokenKind.CloseParen);
            return new ScalarQueryExpression(SpanFrom(start), query);
        }

        if (!At(TokenKind.Comma) || (_rules.TransactSql && !_takesRows))
        {
            ExpectClosing(TokenKind.CloseParen);
            return first;
        }

        var mark = _nodes.Count;
        _nodes.Add(first);
        while (TakeComma("',' or ')'", mayTrail: false))
        {
            _nodes.Add(ParseExpression());
        }

        ExpectClosing(TokenKind.CloseParen);
        return new RowExpression(SpanFrom(start), _nodes.TakeFrom<Expression>(mark));
    }

    private RowExpression ParseRow()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var items = At(TokenKind.CloseParen) ? default : ParseExpressionList();
        ExpectClosing(TokenKind.CloseParen);
        return new RowExpression(SpanFrom(start), items);
    }

    private NodeList<Expression> ParseExpressionList(bool mayTrail = true)
    {
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseExpression());
        }
        while (TakeComma("',' or the end of the list", mayTrail, resumes: true));

        return _nodes.TakeFrom<Expression>(mark);
    }

    private Expression ParseArray()
    {
        var start = Current.Start;
        if (PeekIs(1, TokenKind.OpenParen))
        {
            Advance();
            Advance();
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new ArrayQueryExpression(SpanFrom(start), query);
        }

        Advance();
        if (!At(TokenKind.OpenBracket))
        {
            ReportExpected("'[' or '(' after 'array'");
            return new ErrorExpression(SpanFrom(start));
        }

        return ParseList(start);
    }

    /// <summary>Reads <c>[a, b]</c>, or a comprehension.</summary>
    private Expression ParseList(int start)
    {
        Advance();
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseBracket))
        {
            do
            {
                // Within array[…] PostgreSQL takes inner lists too.
                _nodes.Add(At(TokenKind.OpenBracket) && !_rules.NestedLiterals ? ParseList(Current.Start) : ParseExpression());
                if (At(Keyword.For) && _nodes.Count == mark + 1)
                {
                    return ParseComprehension(start, _nodes.TakeFrom<Expression>(mark)[0]);
                }
            }
            while (TakeComma("',' or ']'"));
        }

        ExpectClosing(TokenKind.CloseBracket);
        return new ListExpression(SpanFrom(start), _nodes.TakeFrom<Expression>(mark));
    }

    private ListComprehensionExpression ParseComprehension(int start, Expression result)
    {
        Advance();
        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName("a variable"));
        }
        while (Take(TokenKind.Comma));

        var variables = _identifiers.TakeFrom(mark);
        Expect(Keyword.In);
        var source = ParseExpression();
        var condition = Take(Keyword.If) ? ParseExpression() : null;
        ExpectClosing(TokenKind.CloseBracket);
        return new ListComprehensionExpression(SpanFrom(start), result, variables, source, condition);
    }

    private StructExpression ParseStruct()
    {
        var start = Current.Start;
        Advance();
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseBrace))
        {
            do
            {
                var fieldStart = Current.Start;
                var name = At(TokenKind.String) ? ParseStringName() : ParseLabel("the name of a field");
                Expect(TokenKind.Colon);
                var value = ParseExpression();
                _nodes.Add(new StructField(SpanFrom(fieldStart), name, value));
            }
            while (TakeComma("',' or '}'"));
        }

        ExpectClosing(TokenKind.CloseBrace);
        return new StructExpression(SpanFrom(start), _nodes.TakeFrom<StructField>(mark));
    }

    private Identifier ParseStringName()
    {
        var span = Current.Span;
        return new Identifier(TakeStringValue(), span, quoted: true);
    }

    private MapExpression ParseMap()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseBrace))
        {
            do
            {
                var entryStart = Current.Start;
                var key = ParseExpression();
                Expect(TokenKind.Colon);
                var value = ParseExpression();
                _nodes.Add(new MapEntry(SpanFrom(entryStart), key, value));
            }
            while (TakeComma("',' or '}'"));
        }

        ExpectClosing(TokenKind.CloseBrace);
        return new MapExpression(SpanFrom(start), _nodes.TakeFrom<MapEntry>(mark));
    }

    private LambdaExpression ParseLambda()
    {
        var start = Current.Start;
        Advance();
        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName("a variable"));
        }
        while (Take(TokenKind.Comma));

        var parameters = _identifiers.TakeFrom(mark);
        Expect(TokenKind.Colon);
        var body = ParseBinary(Precedence.Lambda);
        return new LambdaExpression(SpanFrom(start), parameters, body);
    }

    private ExistsExpression ParseExists()
    {
        var start = Current.Start;
        Advance();
        var query = ParseParenthesizedQuery();
        return new ExistsExpression(SpanFrom(start), query);
    }

    private CaseExpression ParseCase()
    {
        var start = Current.Start;
        Advance();
        var operand = At(Keyword.When) || (!PeekIs(1, Keyword.When) && RepairTo(Keyword.When)) ? null : ParseExpression();
        var mark = _nodes.Count;
        while (At(Keyword.When) || RepairTo(Keyword.When))
        {
            var branchStart = Current.Start;
            Advance();
            var when = ParseCondition();
            Expect(Keyword.Then);
            var then = ParseExpression();
            _nodes.Add(new CaseBranch(SpanFrom(branchStart), when, then));
        }

        if (_nodes.Count == mark)
        {
            ReportExpected("'when'");
        }

        var otherwise = Take(Keyword.Else) || (RepairTo(Keyword.Else) && Take(Keyword.Else)) ? ParseExpression() : null;
        Expect(Keyword.End);
        return new CaseExpression(SpanFrom(start), operand, _nodes.TakeFrom<CaseBranch>(mark), otherwise);
    }
}
