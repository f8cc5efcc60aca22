using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>
/// T-SQL's scripts: statements need no semicolon between them, blocks hold others, and a procedure takes its whole batch.
/// What stands within <c>if</c>, <c>while</c> and <c>begin … end</c> is read as if it stood alone.
/// </content>
public sealed partial class SqlParser
{
    private bool _isFirstOfBatch = true;
    private int _openBlocks;

    private Statement ParseTransactStatement()
    {
        var start = Current.Start;
        var isFirst = _isFirstOfBatch;
        _isFirstOfBatch = false;
        if (At(TokenKind.OpenParen) || At(Keyword.Select))
        {
            var query = ParseQuery();
            return new QueryStatement(SpanFrom(start), query);
        }

        if (IsCutShort())
        {
            // The word may well have been meant as something else.
            Advance();
            ReportExpected("the rest of '" + KeywordTable.Spelling(_tokens[_position - 1].Keyword) + "'");
            SkipToStatement(Keyword.None);
            return new SkippedStatement(SpanFrom(start), "");
        }

        switch (Keyword)
        {
            case Keyword.With:
                return ParseStatementWithTables(start);
            case Keyword.Create:
                return ParseCreate();
            case Keyword.Alter:
                return ParseTransactAlter(start);
            case Keyword.Insert:
                return SkipInsert(start);
            case Keyword.Update when !PeekIs(1, Keyword.Statistics):
                return SkipUpdate(start);
            case Keyword.Merge:
                return SkipToTerminal(start);
            case Keyword.Drop:
                return ParseDrop(start);
            case Keyword.Declare:
                return ParseDeclare(start);
            case Keyword.Exec or Keyword.Execute:
                return ParseExecute(start);
            case Keyword.Begin or Keyword.End or Keyword.Else:
                return ParseBlockWord(start);
            case Keyword.None when PeekIs(1, TokenKind.Colon):
                return TakeWords(start, 2);
        }

        return StartsTransactStatement(Keyword) || StartsRareStatement() ? SkipWhole(start)
            : isFirst && StartsCallByName() ? ParseExecute(start)
            : ParseUnknownStatement();
    }

    /// <summary>Whether a statement begins at this word wherever it stands: all of these are reserved.</summary>
    private static bool StartsTransactStatement(Keyword keyword) => keyword switch
    {
        Keyword.Select or Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge or Keyword.Create or Keyword.Alter
            or Keyword.Drop or Keyword.Truncate or Keyword.Exec or Keyword.Execute or Keyword.Declare or Keyword.Set or Keyword.If
            or Keyword.Else or Keyword.While or Keyword.Begin or Keyword.End or Keyword.Print or Keyword.Return or Keyword.Use
            or Keyword.Grant or Keyword.Deny or Keyword.Revoke or Keyword.Raiserror or Keyword.Waitfor or Keyword.Goto or Keyword.Break
            or Keyword.Continue or Keyword.Commit or Keyword.Rollback or Keyword.Save or Keyword.Open or Keyword.Close or Keyword.Fetch
            or Keyword.Deallocate or Keyword.Checkpoint or Keyword.Dbcc or Keyword.Backup or Keyword.Restore or Keyword.Kill
            or Keyword.Reconfigure or Keyword.Shutdown or Keyword.Setuser or Keyword.Revert or Keyword.Bulk or Keyword.Readtext
            or Keyword.Writetext or Keyword.Updatetext or Keyword.Lineno => true,
        _ => false,
    };

    /// <summary>Whether behind the first word of a statement stands what no statement goes on with.</summary>
    private bool IsCutShort()
    {
        if (!StartsTransactStatement(Keyword))
        {
            return false;
        }

        ref readonly var next = ref Peek(1);
        switch (next.Kind)
        {
            case TokenKind.EndOfText or TokenKind.Semicolon:
                return Keyword is not (Keyword.Begin or Keyword.End or Keyword.Break or Keyword.Checkpoint or Keyword.Commit or Keyword.Continue
                    or Keyword.Create or Keyword.Reconfigure or Keyword.Return or Keyword.Revert or Keyword.Rollback or Keyword.Setuser or Keyword.Shutdown);
            case TokenKind.Word:
                return next.Keyword is Keyword.From or Keyword.Where or Keyword.Group or Keyword.Having or Keyword.Order or Keyword.Join
                    && !(Keyword is Keyword.Delete or Keyword.Fetch && next.Keyword == Keyword.From);
            default:
                return false;
        }
    }

    /// <summary>Whether a statement begins here whose first word is a name elsewhere.</summary>
    private bool StartsRareStatement() => Keyword switch
    {
        Keyword.Add => true,
        Keyword.Enable or Keyword.Disable => PeekIs(1, Keyword.Trigger),
        Keyword.Copy => PeekIs(1, Keyword.Into),
        Keyword.Rename => Peek(1).Keyword is Keyword.Object or Keyword.Database,
        Keyword.Move => PeekIs(1, TokenKind.Word),
        _ => AtWord("throw") || (PeekIs(1, TokenKind.Word) && (AtWord("send") || AtWord("get"))) || AtWord("receive"),
    };

    /// <summary>Whether the name of a procedure stands here, which the first statement of a batch may be without <c>exec</c>.</summary>
    private bool StartsCallByName()
    {
        if (!IsName(Current))
        {
            return false;
        }

        var distance = 1;
        while (PeekIs(distance, TokenKind.Dot))
        {
            distance += IsName(Peek(distance + 1)) ? 2 : 1;
        }

        return Peek(distance).Kind is TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.String or TokenKind.NationalString
            or TokenKind.Integer or TokenKind.Parameter or TokenKind.QuotedName
            || StartsTransactStatement(Peek(distance).Keyword);
    }

    /// <summary>Whether another statement begins here, without a semicolon before it.</summary>
    private bool StartsAnotherStatement() => 
        StartsTransactStatement(Keyword) || At(Keyword.With) || StartsRareStatement() || (Keyword == Keyword.None && PeekIs(1, TokenKind.Colon));

    private Statement ParseStatementWithTables(int start)
    {
        var with = ParseWith();
        switch (Keyword)
        {
            case Keyword.Insert:
                return SkipInsert(start);
            case Keyword.Update:
                return SkipUpdate(start);
            case Keyword.Delete:
                return SkipWhole(start);
            case Keyword.Merge:
                return SkipToTerminal(start);
        }

        var query = ParseQueryBehind(with, start);
        return new QueryStatement(SpanFrom(start), query);
    }

    private Statement ParseTransactAlter(int start)
    {
        switch (Peek(1).Keyword)
        {
            case Keyword.Table:
                return ParseAlterTable();
            case Keyword.View or Keyword.Procedure or Keyword.Proc or Keyword.Function or Keyword.Trigger:
                return SkipBatch(start);
            default:
                return SkipWhole(start);
        }
    }

    /// <summary>Reads <c>begin</c>, <c>end</c>, <c>else</c> and what belongs to the word itself; what is within stands for itself.</summary>
    private SkippedStatement ParseBlockWord(int start)
    {
        if (At(Keyword.Begin))
        {
            if (Peek(1).Keyword is Keyword.Tran or Keyword.Transaction or Keyword.Distributed || IsWord(Peek(1), "dialog") || IsWord(Peek(1), "conversation"))
            {
                return SkipWhole(start);
            }

            _openBlocks++;
        }
        else if (At(Keyword.End))
        {
            if (IsWord(Peek(1), "conversation"))
            {
                return SkipWhole(start);
            }

            if (--_openBlocks < 0)
            {
                Report(SyntaxDiagnostics.Unexpected, Current.Span, "'end'", "here: no 'begin' is open that it could close");
                _openBlocks = 0;
            }
        }

        return TakeWords(start, IsWord(Peek(1), "try") || IsWord(Peek(1), "catch") ? 2 : 1);
    }

    private SkippedStatement TakeWords(int start, int count)
    {
        var keyword = KeywordTable.Spelling(Keyword).ToUpperInvariant();
        for (var i = 0; i < count; i++)
        {
            Advance();
        }

        return new SkippedStatement(SpanFrom(start), keyword);
    }

    /// <summary>A block does not reach over the end of its batch.</summary>
    private void EndBatch()
    {
        if (_openBlocks > 0)
        {
            ReportExpected("'end' for a 'begin' before");
        }

        _openBlocks = 0;
        _isFirstOfBatch = true;
    }

    private bool IsWord(in Token token, string lowerCaseWord) =>
        token.Kind == TokenKind.Word
        && token.Length == lowerCaseWord.Length
        && string.Compare(_text, token.Start, lowerCaseWord, 0, token.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
