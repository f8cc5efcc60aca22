using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Statements, and what may begin one.</content>
public sealed partial class SqlParser
{
    private static readonly Keyword[] StatementWords =
        [Keyword.Select, Keyword.With, Keyword.Create, Keyword.Values, Keyword.Alter, Keyword.Comment, Keyword.From];

    // The semicolon that ended the statement before this one.
    private TextSpan? _semicolonBefore;

    private NodeList<Statement> ParseStatements()
    {
        do
        {
            _semicolonBefore = _tokenCount > 0 ? Current.Span : null;
            ReadTokens();
            while (Kind is not (TokenKind.Semicolon or TokenKind.EndOfText))
            {
                _abandoned = false;
                _depth = 0;
                _unnamedParameters = 0;
                _nodes.Add(ParseStatement());
                ExpectStatementEnd();
            }

            if (At(Keyword.Go) || At(TokenKind.EndOfText))
            {
                EndBatch();
            }
        }
        while (!At(TokenKind.EndOfText));

        return _nodes.TakeFrom<Statement>(0);
    }

    private void ReadTokens()
    {
        _lexer.LexStatement();
        _tokens = _lexer.Tokens;
        _tokenCount = _lexer.Count;
        _position = 0;
        _lastReported = -1;
        _openBefore = null;
        _resumedAt = -1;
        _forgotten = 0;
    }

    private void ExpectStatementEnd()
    {
        if (Kind is TokenKind.EndOfText or TokenKind.Semicolon || (_rules.TransactSql && StartsAnotherStatement()))
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
            if (At(Keyword.Select))
            {
                // A forgotten semicolon: what follows is worth reading.
                return;
            }
        }

        SkipStatement();
    }

    private Statement ParseStatement()
    {
        if (_rules.TransactSql)
        {
            return ParseTransactStatement();
        }

        var start = Current.Start;
        if (StartsQuery() || At(TokenKind.OpenParen))
        {
            if (At(Keyword.With) && ModifiesBehindTables())
            {
                return ParseModificationStatement(start, ParseWith());
            }

            var query = ParseQuery();
            return new QueryStatement(SpanFrom(start), query);
        }

        if (Keyword is Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge)
        {
            return ParseModificationStatement(start, with: null);
        }

        switch (Keyword)
        {
            case Keyword.Create:
                return ParseCreate();
            case Keyword.Alter when PeekIs(1, Keyword.Table):
                return ParseAlterTable();
            case Keyword.Alter when _rules.PostgresForms && PeekIs(1, Keyword.Foreign) && PeekIs(2, Keyword.Table):
                return ParseAlterTable(skipped: 3);
            case Keyword.Drop:
                return ParseDrop(start);
            case Keyword.Comment when PeekIs(1, Keyword.On):
                return ParseComment();
            default:
                return StartsOtherStatement(Keyword) ? SkipWhole(start) : ParseUnknownStatement();
        }
    }

    private static bool StartsOtherStatement(Keyword keyword) => keyword is
        Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge or Keyword.Truncate or Keyword.Drop or Keyword.Alter or Keyword.Comment
        or Keyword.Grant or Keyword.Revoke or Keyword.Deny or Keyword.Set or Keyword.Reset or Keyword.Begin or Keyword.Start or Keyword.Commit
        or Keyword.Rollback or Keyword.Abort or Keyword.Save or Keyword.Savepoint or Keyword.Release or Keyword.Copy or Keyword.Call or Keyword.Pragma
        or Keyword.Attach or Keyword.Detach or Keyword.Use or Keyword.Explain or Keyword.Analyze or Keyword.Vacuum or Keyword.Install or Keyword.Load
        or Keyword.Export or Keyword.Import or Keyword.Checkpoint or Keyword.Describe or Keyword.Desc or Keyword.Show or Keyword.Summarize
        or Keyword.Execute or Keyword.Exec or Keyword.Prepare or Keyword.Deallocate or Keyword.Refresh or Keyword.Reindex or Keyword.Do or Keyword.Lock
        or Keyword.Declare or Keyword.Discard or Keyword.Listen or Keyword.Notify or Keyword.Cluster or Keyword.Security;

    private Statement ParseUnknownStatement()
    {
        if (At(Keyword.From) && !_rules.FromFirst && !BehindHeadlessSelect())
        {
            RefuseForeign(Current.Span, "queries that begin with 'from'", "write 'select * from …'");
            var from = Current.Start;
            var query = ParseQuery();
            return new QueryStatement(SpanFrom(from), query);
        }

        if (Keyword is Keyword.From or Keyword.Where or Keyword.Group or Keyword.Order or Keyword.Having or Keyword.Union or Keyword.Join or Keyword.On or Keyword.And or Keyword.Or
            && _semicolonBefore is { } semicolon)
        {
            _diagnostics.Report(SyntaxDiagnostics.StraySemicolon, semicolon, Shown());
            _lastReported = _position;
            var rest = Current.Start;
            SkipStatement();
            return new SkippedStatement(SpanFrom(rest), "");
        }

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

    // 'select id; from t' is one query with a semicolon too many.
    private bool BehindHeadlessSelect() =>
        _semicolonBefore is not null && _nodes.Count > 0 && _nodes.Last is QueryStatement { Query.Body: SelectBody { From.IsEmpty: true } };

    /// <summary>Passes over a statement that describes no relation.</summary>
    private SkippedStatement SkipWhole(int start)
    {
        var keyword = KeywordsHere();
        SkipStatement();
        return new SkippedStatement(SpanFrom(start), keyword);
    }
}
