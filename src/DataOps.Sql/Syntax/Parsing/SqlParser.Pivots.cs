using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content><c>pivot</c> and <c>unpivot</c>, behind a table and as DuckDB's statements.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads <c>t pivot (sum(x) for y in (…) group by z) p</c>.</summary>
    private PivotTable ParsePivotOf(TableExpression source, int start)
    {
        Advance();
        Expect(TokenKind.OpenParen);
        var aggregates = ParseAliasedList();
        Expect(Keyword.For);
        var mark = _nodes.Count;
        int before;
        do
        {
            before = _position;
            _nodes.Add(ParsePivotColumn(needsValues: true));
        }
        while (_position > before && !At(Keyword.Group) && Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.OpenParen);

        var columns = _nodes.TakeFrom<PivotColumn>(mark);
        var groupBy = ParsePivotGroups();
        ExpectClosing(TokenKind.CloseParen);
        var alias = ParseNeededAlias();
        return new PivotTable(SpanFrom(start), source, aggregates, columns, groupBy, alias);
    }

    /// <summary>Reads <c>pivot t on y in (…) using sum(x) group by z</c>.</summary>
    private PivotTable ParsePivotStatement()
    {
        var start = Current.Start;
        Advance();
        var source = ParseTableExpression();
        NodeList<PivotColumn> columns = default;
        if (Take(Keyword.On))
        {
            var mark = _nodes.Count;
            do
            {
                _nodes.Add(ParsePivotColumn(needsValues: false));
            }
            while (TakeComma("',' or the next clause"));

            columns = _nodes.TakeFrom<PivotColumn>(mark);
        }

        var aggregates = Take(Keyword.Using) ? ParseAliasedList() : default;
        var groupBy = ParsePivotGroups();
        return new PivotTable(SpanFrom(start), source, aggregates, columns, groupBy, alias: null);
    }

    private NodeList<Expression> ParsePivotGroups()
    {
        if (!Take(Keyword.Group))
        {
            return default;
        }

        Expect(Keyword.By);
        return ParseExpressionList();
    }

    private PivotColumn ParsePivotColumn(bool needsValues)
    {
        var start = Current.Start;
        var value = ParseBinary(Dialects.Precedence.OtherOperator);
        if (!At(Keyword.In))
        {
            if (needsValues)
            {
                ReportExpected("'in' and the values that become columns");
                SkipToListEnd();
            }

            return new PivotColumn(SpanFrom(start), value, default, query: null);
        }

        Advance();
        if (!At(TokenKind.OpenParen))
        {
            // The name of an enum, whose values become the columns.
            var enumName = ParseQualifiedName("'(' or the name of an enum");
            return new PivotColumn(SpanFrom(start), value, default, query: null, enumName);
        }

        Advance();
        if (StartsQuery())
        {
            if (needsValues)
            {
                ReportExpected("the values that become columns");
            }

            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return new PivotColumn(SpanFrom(start), value, default, query);
        }

        var values = ParseAliasedList();
        ExpectClosing(TokenKind.CloseParen);
        return new PivotColumn(SpanFrom(start), value, values, query: null);
    }

    private NodeList<SelectItem> ParseAliasedList()
    {
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseSelectItem());
        }
        while (TakeComma("',' or the end of the list"));

        return _nodes.TakeFrom<SelectItem>(mark);
    }

    /// <summary>Reads <c>t unpivot [include nulls] (v for n in (a, b))</c>.</summary>
    private UnpivotTable ParseUnpivotOf(TableExpression source, int start)
    {
        Advance();
        var includeNulls = ParseUnpivotNulls();
        Expect(TokenKind.OpenParen);
        var values = ParseUnpivotNames("the name of the value column");
        Expect(Keyword.For);
        var name = ParseName("the name of the name column");
        Expect(Keyword.In);
        Expect(TokenKind.OpenParen);
        var columns = ParseAliasedList();
        ExpectClosing(TokenKind.CloseParen);
        ExpectClosing(TokenKind.CloseParen);
        var alias = ParseNeededAlias();
        return new UnpivotTable(SpanFrom(start), source, includeNulls, values, name, columns, alias);
    }

    /// <summary>Reads <c>unpivot t on a, b into name n value v</c>.</summary>
    private UnpivotTable ParseUnpivotStatement()
    {
        var start = Current.Start;
        Advance();
        var source = ParseTableExpression();
        var includeNulls = ParseUnpivotNulls();
        Expect(Keyword.On);
        var columns = ParseAliasedList();
        var name = new Identifier("name", new TextSpan(Current.Start, 0), quoted: false);
        NodeList<Identifier> values = new([new Identifier("value", new TextSpan(Current.Start, 0), quoted: false)]);
        if (Take(Keyword.Into))
        {
            Expect(Keyword.Name);
            name = ParseName("the name of the name column");
            Expect(Keyword.Value);
            values = ParseUnpivotNames("the name of the value column");
        }

        return new UnpivotTable(SpanFrom(start), source, includeNulls, values, name, columns, alias: null);
    }

    private bool ParseUnpivotNulls()
    {
        var includes = At(Keyword.Include, Keyword.Nulls);
        if (includes || At(Keyword.Exclude, Keyword.Nulls))
        {
            Advance();
            Advance();
        }

        return includes;
    }

    private NodeList<Identifier> ParseUnpivotNames(string what)
    {
        if (At(TokenKind.OpenParen))
        {
            return ParseParenthesizedNames(what);
        }

        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName(what));
        }
        while (Take(TokenKind.Comma));

        return _identifiers.TakeFrom(mark);
    }
}
