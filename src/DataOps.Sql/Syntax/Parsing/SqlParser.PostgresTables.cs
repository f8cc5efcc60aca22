using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Tables that only PostgreSQL has.</content>
public sealed partial class SqlParser
{
    // PostgreSQL's grammar calls it relation_expr: a table with or without those that inherit from it.
    private QualifiedName ParseTableOrOnly()
    {
        var isParenthesized = _rules.PostgresForms && Take(Keyword.Only) && Take(TokenKind.OpenParen);
        var name = ParseQualifiedName("a table");
        if (isParenthesized)
        {
            ExpectClosing(TokenKind.CloseParen);
        }
        else if (_rules.PostgresForms && AtSign(SqlOperator.Multiply))
        {
            Advance();
        }

        return name;
    }

    private TableExpression? ParsePostgresTable(int start, bool lateral)
    {
        if (At(Keyword.Only))
        {
            return FinishNamedTable(start, ParseTableOrOnly(), prefixAlias: null);
        }

        if (PeekIs(1, TokenKind.OpenParen))
        {
            if (At(Keyword.Xmltable))
            {
                return ParseXmlTable(start, lateral);
            }

            if (AtWord("json_table"))
            {
                return ParseJsonTable(start, lateral);
            }

            if (SpecialTableCall() is { } call)
            {
                return FinishFunctionTable(start, new NodeList<FunctionCallExpression>([call]), lateral, prefixAlias: null);
            }
        }

        return IsBareFunction(Keyword)
            ? FinishFunctionTable(start, new NodeList<FunctionCallExpression>([ParseBareFunction()]), lateral, prefixAlias: null)
            : null;
    }

    // Every call that the grammar has words for may stand as a table, too.
    private FunctionCallExpression? SpecialTableCall()
    {
        if (Keyword is not (Keyword.Coalesce or Keyword.Greatest or Keyword.Least or Keyword.Nullif or Keyword.Extract or Keyword.Position
            or Keyword.Substring or Keyword.Overlay or Keyword.Trim or Keyword.Normalize))
        {
            return null;
        }

        return (ParseSpecialCall() ?? ParseNameOrCall()) as FunctionCallExpression;
    }

    private NodeList<CommonTableMark> ParseMarks()
    {
        var mark = _nodes.Count;
        if (At(Keyword.Search))
        {
            var start = Current.Start;
            Advance();
            var kind = At(Keyword.Breadth) ? CommonTableMarkKind.BreadthFirst : CommonTableMarkKind.DepthFirst;
            Advance();
            Expect(Keyword.First);
            Expect(Keyword.By);
            var columns = ParseBareNames();
            Expect(Keyword.Set);
            var name = ParseName("a column");
            _nodes.Add(new CommonTableMark(SpanFrom(start), kind, columns, name, value: null));
        }

        if (At(Keyword.Cycle))
        {
            ParseCycle();
        }

        return _nodes.TakeFrom<CommonTableMark>(mark);
    }

    private void ParseCycle()
    {
        var start = Current.Start;
        Advance();
        var columns = ParseBareNames();
        Expect(Keyword.Set);
        var name = ParseName("a column");
        Expression? value = null;
        if (Take(Keyword.To))
        {
            value = ParsePrimary();
            Expect(Keyword.Default);
            ParsePrimary();
        }

        _nodes.Add(new CommonTableMark(SpanFrom(start), CommonTableMarkKind.Cycle, columns, name, value));
        Expect(Keyword.Using);
        var path = ParseName("a column");
        _nodes.Add(new CommonTableMark(SpanFrom(start), CommonTableMarkKind.Path, columns, path, value: null));
    }

    private NodeList<Identifier> ParseBareNames()
    {
        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName("a column"));
        }
        while (Take(TokenKind.Comma));

        return _identifiers.TakeFrom(mark);
    }

    private IsExpression? ParseIsForm(Expression left, int start, bool negated)
    {
        if (Take(Keyword.Document))
        {
            return new IsExpression(SpanFrom(start), left, IsTest.Document, negated);
        }

        if (PeekIs(1, Keyword.Normalized) && Keyword is Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd)
        {
            var form = KeywordTable.Spelling(Keyword);
            Advance();
            Advance();
            return new IsExpression(SpanFrom(start), left, IsTest.Normalized, negated) { Detail = form };
        }

        if (!AtWord("json"))
        {
            return null;
        }

        Advance();
        var words = new List<string>();
        if (Keyword == Keyword.Value || Keyword == Keyword.Object || AtWord("scalar") || At(Keyword.Array))
        {
            words.Add(TakeWord());
        }

        words.AddRange(TakeUniqueKeys());
        return new IsExpression(SpanFrom(start), left, IsTest.Json, negated) { Detail = words.Count == 0 ? null : string.Join(" ", words) };
    }

    private string TakeWord()
    {
        var word = _text.Substring(Current.Start, Current.Length).ToLowerInvariant();
        Advance();
        return word;
    }

    // The grammar's own words for types and forms are no functions, but may be types with arguments: numeric(5,2) '1'.
    private bool IsUncallable(Keyword keyword) =>
        _categories[(int)keyword] == KeywordCategory.ColumnName
        && keyword is not (Keyword.Coalesce or Keyword.Greatest or Keyword.Least or Keyword.Nullif or Keyword.Grouping or Keyword.Normalize
            or Keyword.Overlay or Keyword.Position or Keyword.Substring or Keyword.Trim or Keyword.Extract or Keyword.Treat);

    private Expression ParseUncallable()
    {
        var (span, shown) = (Current.Span, Shown());
        var value = ParseNameOrCall();
        if (value is FunctionCallExpression)
        {
            Report(Diagnostics.SyntaxDiagnostics.Unexpected, span, "'" + shown + "'", "as the name of a function; quote it, or write a cast");
        }

        return value;
    }
}
