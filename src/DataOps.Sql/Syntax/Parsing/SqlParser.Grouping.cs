using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content><c>group by</c>.</content>
public sealed partial class SqlParser
{
    private GroupByClause ParseGroupBy()
    {
        var start = Current.Start;
        Advance();
        Expect(Keyword.By);
        var distinct = Take(Keyword.Distinct);
        var allSpan = Current.Span;
        var all = Take(Keyword.All);
        if (all && (AtListEnd() || (PeekIs(1, Keyword.By) && MisspeltClause(_position) is not null)))
        {
            if (!_rules.FromFirst)
            {
                RefuseForeign(allSpan, "'group by all'", "name what is grouped by");
            }

            return new GroupByClause(SpanFrom(start), all: true, distinct: false, default);
        }

        var takesRows = _takesRows;
        _takesRows = true;
        var elements = ParseGroupingElements();
        _takesRows = takesRows;
        if (_rules.TransactSql)
        {
            elements = ParseGroupingSuffix(elements, start);
        }

        return new GroupByClause(SpanFrom(start), all: false, distinct, elements) { KeepsEmptyGroups = all && _rules.TransactSql };
    }

    private NodeList<GroupingElement> ParseGroupingElements()
    {
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseGroupingElement());
        }
        while (TakeComma("',' or the end of 'group by'", resumes: true));

        return _nodes.TakeFrom<GroupingElement>(mark);
    }

    private GroupingElement ParseGroupingElement()
    {
        var start = Current.Start;
        switch (Keyword)
        {
            case Keyword.Rollup when PeekIs(1, TokenKind.OpenParen):
                return ParseGroupingFunction(GroupingKind.Rollup);
            case Keyword.Cube when PeekIs(1, TokenKind.OpenParen):
                return ParseGroupingFunction(GroupingKind.Cube);
            case Keyword.Grouping when PeekIs(1, Keyword.Sets):
                return ParseGroupingSets();
        }

        if (At(TokenKind.OpenParen) && PeekIs(1, TokenKind.CloseParen))
        {
            Advance();
            Advance();
            return new GroupingElement(SpanFrom(start), GroupingKind.Empty, default, default);
        }

        var expression = ParseExpression();
        return new GroupingElement(SpanFrom(start), GroupingKind.Expression, new NodeList<Expression>([expression]), default);
    }

    private GroupingElement ParseGroupingFunction(GroupingKind kind)
    {
        var start = Current.Start;
        Advance();
        Advance();
        var members = ParseExpressionList();
        ExpectClosing(TokenKind.CloseParen);
        return new GroupingElement(SpanFrom(start), kind, members, default);
    }

    private GroupingElement ParseGroupingSets()
    {
        var start = Current.Start;
        Advance();
        Advance();
        Expect(TokenKind.OpenParen);
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseGroupingSet());
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return new GroupingElement(SpanFrom(start), GroupingKind.Sets, default, _nodes.TakeFrom<GroupingElement>(mark));
    }

    /// <summary>Reads one set: <c>(a, b)</c> is a set of its members, anything else is an element.</summary>
    private GroupingElement ParseGroupingSet()
    {
        var start = Current.Start;
        var element = ParseGroupingElement();
        return element.Kind == GroupingKind.Expression && element.Expressions[0] is RowExpression row
            ? new GroupingElement(SpanFrom(start), GroupingKind.Set, row.Items, default)
            : element;
    }
}
