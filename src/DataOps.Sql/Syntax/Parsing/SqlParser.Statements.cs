using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>Statements, and what may begin one.</content>
public sealed partial class SqlParser
{
    private NodeStack<Statement> _statements;

    private static readonly Keyword[] StatementWords =
        [Keyword.Select, Keyword.With, Keyword.Create, Keyword.Values, Keyword.Alter, Keyword.Comment, Keyword.From];

    private NodeList<Statement> ParseStatements()
    {
        while (true)
        {
            while (Take(TokenKind.Semicolon) || Take(Keyword.Go))
            {
                // Nothing between two of them is no statement.
            }

            if (At(TokenKind.EndOfText))
            {
                return _statements.TakeFrom(0);
            }

            _abandoned = false;
            _depth = 0;
            _statements.Add(ParseStatement());
            ExpectStatementEnd();
        }
    }

    private void ExpectStatementEnd()
    {
        if (Kind is TokenKind.EndOfText or TokenKind.Semicolon || At(Keyword.Go))
        {
            return;
        }

        if (At(TokenKind.CloseParen))
        {
            Report(SyntaxDiagnostics.Unexpected, Current.Span, "')'", "here: nothing is open that it could close");
        }
        else
        {
            ReportExpected("the end of the statement");
        }

        SkipStatement();
    }

    private Statement ParseStatement()
    {
        var start = Current.Start;
        if (StartsQuery() || At(TokenKind.OpenParen))
        {
            var query = ParseQuery();
            return new QueryStatement(SpanFrom(start), query);
        }

        switch (Keyword)
        {
            case Keyword.Create:
                return ParseCreate();
            case Keyword.Alter when PeekIs(1, Keyword.Table):
                return ParseAlterTable();
            case Keyword.Comment when PeekIs(1, Keyword.On):
                return ParseComment();
            case Keyword.None:
                return ParseUnknownStatement();
            default:
                return SkipWhole(start);
        }
    }

    private Statement ParseUnknownStatement()
    {
        foreach (var word in StatementWords)
        {
            if (RepairTo(word))
            {
                return ParseStatement();
            }
        }

        var start = Current.Start;
        ReportExpected("a statement such as 'select' or 'create'");
        SkipStatement();
        return new SkippedStatement(SpanFrom(start), "");
    }

    /// <summary>Passes over a statement that describes no relation.</summary>
    private SkippedStatement SkipWhole(int start)
    {
        var keyword = KeywordTable.Spelling(Keyword).ToUpperInvariant();
        if (Peek(1).Keyword != Keyword.None)
        {
            keyword += " " + KeywordTable.Spelling(Peek(1).Keyword).ToUpperInvariant();
        }

        SkipStatement();
        return new SkippedStatement(SpanFrom(start), keyword);
    }
}
