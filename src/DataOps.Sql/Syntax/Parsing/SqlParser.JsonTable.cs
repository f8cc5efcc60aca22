using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content><c>json_table</c> (PostgreSQL's documentation, 9.16.4).</content>
public sealed partial class SqlParser
{
    private DocumentTable ParseJsonTable(int start, bool lateral)
    {
        Advance();
        Advance();
        var ignored = new List<string>();
        var document = ParseExpression();
        TakeFormat(ignored);
        Expect(TokenKind.Comma);
        var path = ParseExpression();
        if (Take(Keyword.As))
        {
            ParseLabel("the name of the path");
        }

        var passing = Take(Keyword.Passing) ? ParseNamedValues() : default;
        Expect(Keyword.Columns);
        var columns = ParseJsonColumns();
        while (AtJsonWord())
        {
            TakeJsonWords();
        }

        ExpectClosing(TokenKind.CloseParen);
        var alias = ParseTableAlias();
        return new DocumentTable(SpanFrom(start), isJson: true, document, path, passing, columns, lateral, alias);
    }

    private NodeList<DocumentColumn> ParseJsonColumns()
    {
        Expect(TokenKind.OpenParen);
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseJsonColumn());
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<DocumentColumn>(mark);
    }

    private DocumentColumn ParseJsonColumn()
    {
        var start = Current.Start;
        if (AtWord("nested") && (PeekIs(1, TokenKind.String) || IsWord(Peek(1), "path")))
        {
            return ParseNestedColumns(start);
        }

        var name = ParseName("the name of a column");
        if (Take(Keyword.For, Keyword.Ordinality))
        {
            return new DocumentColumn(SpanFrom(start), DocumentColumnKind.Ordinality, name, type: null);
        }

        var words = new List<string>();
        var type = ParseType();
        var exists = Take(Keyword.Exists);
        TakeFormat(words);
        Expression? path = null;
        if (AtWord("path"))
        {
            Advance();
            path = ParseBinary(Dialects.Precedence.OtherOperator);
        }

        var clauses = ParseJsonClauses(words, default, isCall: false);
        return new DocumentColumn(SpanFrom(start), exists ? DocumentColumnKind.Exists : DocumentColumnKind.Value, name, type)
        {
            Path = path,
            Clauses = clauses,
        };
    }

    private DocumentColumn ParseNestedColumns(int start)
    {
        Advance();
        if (AtWord("path"))
        {
            Advance();
        }

        var path = ParseBinary(Dialects.Precedence.OtherOperator);
        if (Take(Keyword.As))
        {
            ParseLabel("the name of the path");
        }

        Expect(Keyword.Columns);
        var columns = ParseJsonColumns();
        var name = new Identifier("", new TextSpan(start, 0), quoted: false);
        return new DocumentColumn(SpanFrom(start), DocumentColumnKind.Nested, name, type: null) { Path = path, Columns = columns };
    }
}
