using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>Finding the end of T-SQL's statements that describe no relation.</content>
public sealed partial class SqlParser
{
    private SkippedStatement SkipInsert(int start)
    {
        var keyword = KeywordsHere();
        Advance();
        while (!AtTerminal() && Keyword is not (Keyword.Select or Keyword.Values or Keyword.Exec or Keyword.Execute or Keyword.Default)
            && !(At(Keyword.With) && !PeekIs(1, TokenKind.OpenParen)))
        {
            if (At(TokenKind.OpenParen) && PeekStartsQuery(1))
            {
                break;
            }

            SkipOne();
        }

        switch (Keyword)
        {
            case Keyword.Select or Keyword.With:
            case Keyword.None when At(TokenKind.OpenParen):
                SkipQuery();
                break;
            case Keyword.Exec or Keyword.Execute:
                Advance();
                SkipToStatement(Keyword.Exec);
                break;
            default:
                SkipToStatement(Keyword.Insert);
                break;
        }

        return new SkippedStatement(SpanFrom(start), keyword);
    }

    private SkippedStatement SkipUpdate(int start)
    {
        var keyword = KeywordsHere();
        while (!AtTerminal() && !At(Keyword.Set))
        {
            SkipOne();
        }

        Advance();
        SkipToStatement(Keyword.Update);
        return new SkippedStatement(SpanFrom(start), keyword);
    }

    // A merge ends with its semicolon, and not before: the engine insists.
    private SkippedStatement SkipToTerminal(int start)
    {
        var keyword = KeywordsHere();
        SkipSegment();
        return new SkippedStatement(SpanFrom(start), keyword);
    }

    /// <summary>Passes over all up to the end of the batch: semicolons end nothing within a procedure.</summary>
    private SkippedStatement SkipBatch(int start)
    {
        var keyword = KeywordsHere();
        SkipToBatchEnd();
        return new SkippedStatement(SpanFrom(start), keyword);
    }

    private void SkipToBatchEnd()
    {
        SkipSegment();
        while (At(TokenKind.Semicolon) && !At(Keyword.Go))
        {
            ReadTokens();
            SkipSegment();
        }
    }

    private string KeywordsHere()
    {
        var keyword = KeywordTable.Spelling(Keyword).ToUpperInvariant();
        return Peek(1).Keyword == Keyword.None ? keyword : keyword + " " + KeywordTable.Spelling(Peek(1).Keyword).ToUpperInvariant();
    }

    private bool AtTerminal() => Kind is TokenKind.EndOfText or TokenKind.Semicolon;

    private void SkipSegment()
    {
        while (!AtTerminal())
        {
            Advance();
        }
    }

    /// <summary>Passes over a query whose findings are nobody's concern.</summary>
    private void SkipQuery()
    {
        var outer = _isQuiet;
        _isQuiet = true;
        ParseQuery();
        _isQuiet = outer;
        SkipToStatement(Keyword.Insert);
    }

    /// <summary>Passes over what is left of a statement that began with <paramref name="first"/>, up to the first word of the next one.</summary>
    private void SkipToStatement(Keyword first)
    {
        var cases = 0;
        var hasGrantee = false;
        while (!AtTerminal())
        {
            switch (Keyword)
            {
                case Keyword.Case:
                    cases++;
                    break;
                case Keyword.End when cases > 0:
                    cases--;
                    Advance();
                    continue;
                case Keyword.Else when cases > 0:
                    break;
                case Keyword.To or Keyword.From:
                    hasGrantee = true;
                    break;
                case Keyword.Select when first is Keyword.Declare or Keyword.Set && _tokens[_position - 1].Keyword is Keyword.For:
                    SkipQuery();
                    continue;
                case Keyword.None when PeekIs(1, TokenKind.Colon) && _tokens[_position - 1].Kind != TokenKind.Colon:
                    // The label of what follows.
                    return;
                default:
                    if (StartsTransactStatement(Keyword) && EndsSkipped(first, hasGrantee))
                    {
                        return;
                    }

                    break;
            }

            SkipOne();
        }
    }

    /// <summary>Whether the word here, which may begin a statement, does so and does not belong to the one before.</summary>
    private bool EndsSkipped(Keyword first, bool hasGrantee)
    {
        if (first is Keyword.Grant or Keyword.Deny or Keyword.Revoke && !hasGrantee)
        {
            return false;
        }

        ref readonly var before = ref _tokens[_position - 1];
        switch (Keyword)
        {
            case Keyword.If:
                return !(PeekIs(1, Keyword.Exists) && !PeekIs(2, TokenKind.OpenParen));
            case Keyword.Set or Keyword.Drop or Keyword.Alter or Keyword.Merge:
                return first != Keyword.Alter;
            case Keyword.Exec or Keyword.Execute:
                return before.Keyword != Keyword.With && before.Kind != TokenKind.Comma;
            case Keyword.Select:
                return before.Keyword is not (Keyword.Union or Keyword.All or Keyword.Except or Keyword.Intersect);
            case Keyword.Insert or Keyword.Update or Keyword.Delete:
                return before.Keyword is not (Keyword.After or Keyword.Before or Keyword.For or Keyword.On or Keyword.Of) && before.Kind != TokenKind.Comma;
            default:
                return true;
        }
    }
}
