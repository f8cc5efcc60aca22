using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>What happens when the text is not SQL: one message for each mistake, and on with the rest.</content>
public sealed partial class SqlParser
{
    private const int LongestTextShown = 40;
    private const int LongestWordsInARow = 2;
    private int _lastReported = -1;
    private int _resumedAt = -1;
    private bool _abandoned;
    private bool _isQuiet;

    private void ReportExpected(string what) => Report(SyntaxDiagnostics.Expected, Current.Span, what, Found());

    /// <summary>Reports at the current token, unless something was reported there already: the rest of a mistake is no mistake of its own.</summary>
    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments)
    {
        var isConsequence = _lastReported == _position || _abandoned || _isQuiet || At(TokenKind.Bad)
            || (_lexer.IsOpenAtEnd && (At(TokenKind.EndOfText) || Current.Start >= _lexer.OpenedBy));
        _lastReported = _position;
        if (!isConsequence)
        {
            _diagnostics.Report(descriptor, AnchorOf(span), arguments);
        }
    }

    // The end of a text is often lines behind the mistake: point at the last thing written.
    private TextSpan AnchorOf(TextSpan span) =>
        span.Length == 0 && span.Start == _text.Length && _position > 0 ? _tokens[_position - 1].Span : span;

    private string Found() => Current.Kind switch
    {
        TokenKind.EndOfText => "the end of the text",
        TokenKind.String => "the string " + Shown(),
        TokenKind.Integer or TokenKind.Decimal or TokenKind.Float => "the number " + Shown(),
        TokenKind.Semicolon => "the end of the statement",
        _ => "'" + Shown() + "'",
    };

    private string Shown()
    {
        ref readonly var token = ref Current;
        return token.Length <= LongestTextShown
            ? _text.Substring(token.Start, token.Length)
            : _text.Substring(token.Start, LongestTextShown) + "…";
    }

    /// <summary>
    /// Takes the comma before another item of a list. What an item left behind is reported and passed over first, up to
    /// the next comma of this list, clause or closing sign.
    /// </summary>
    /// <param name="expected">What may stand behind an item, for the message.</param>
    /// <param name="mayTrail">Whether DuckDB takes a comma behind the last item of this list.</param>
    /// <param name="resumes">Whether the items are expressions: one that follows without a comma is the next item.</param>
    private bool TakeComma(string expected, bool mayTrail = true, bool resumes = false)
    {
        if (!At(TokenKind.Comma) && !AtListEnd() && Keyword is not (Keyword.Rows or Keyword.Range or Keyword.Groups))
        {
            if (RepairLeftover())
            {
                return false;
            }

            if (resumes && ResumesWithoutComma(expected))
            {
                return true;
            }

            ReportExpected(expected);
            SkipToListEnd();
        }

        if (!Take(TokenKind.Comma))
        {
            return false;
        }


        if (!AtListEnd() || (Kind == TokenKind.Word && IsName(Current)))
        {
            return true;
        }

        if (!_rules.TrailingCommas || !mayTrail || StartsJoin() || At(Keyword.As))
        {
            ReportExpected("another item after ','");
        }

        return false;
    }

    // Words in a row are one mistake, not a comma missing between each two of them.
    private bool ResumesWithoutComma(string expected)
    {
        if (_position == _resumedAt || At(Keyword.As) || !StartsExpression())
        {
            return false;
        }

        if (_resumedAt < 0 || _position - _resumedAt > LongestWordsInARow)
        {
            ReportExpected(expected);
        }

        _lastReported = _resumedAt = _position;
        return true;
    }

    private bool AtListEnd() => Kind switch
    {
        TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => true,
        TokenKind.Word => IsClauseStart(Keyword),
        _ => false,
    };

    private bool IsClauseStart(Keyword keyword) => keyword switch
    {
        Keyword.None => false,
        Keyword.From or Keyword.Where or Keyword.Group or Keyword.Having or Keyword.Order or Keyword.Union or Keyword.Except
            or Keyword.Intersect or Keyword.Select or Keyword.Into or Keyword.On or Keyword.Join or Keyword.Inner or Keyword.Cross
            or Keyword.Full or Keyword.Natural or Keyword.Using or Keyword.Fetch or Keyword.For or Keyword.Returning => IsReservedHere(keyword) && !IsMisusedKeyword(),
        Keyword.Window => (IsReservedHere(keyword) && !IsMisusedKeyword()) || (_rules.TransactSql && AtTransactWindow()),
        Keyword.With => _rules.TransactSql || _rules.PostgresForms || PeekIs(1, Keyword.Data) || PeekIs(1, Keyword.No),
        Keyword.Left or Keyword.Right => Peek(1).Kind != TokenKind.OpenParen,
        Keyword.Limit or Keyword.Qualify => IsReservedHere(keyword),
        Keyword.Offset => IsReservedHere(keyword) || (_rules.TransactSql && AtTransactOffset()),
        Keyword.Option => _rules.TransactSql,
        Keyword.Ignore or Keyword.Respect => PeekIs(1, Keyword.Nulls),
        Keyword.As => true,
        _ => _rules.TransactSql && StartsTransactStatement(keyword),
    };

    // A word of another dialect is a keyword only where it was read as one.
    private bool IsReservedHere(Keyword keyword) =>
        _categories[(int)keyword] is var category
        && (category >= KeywordCategory.TypeOrFunction || (category == KeywordCategory.None && keyword != Keyword.None));

    private void SkipToListEnd()
    {
        while (!At(TokenKind.Comma) && !AtListEnd())
        {
            SkipOne();
        }
    }

    // When nothing closes, only the sign is missing, and what stands here belongs to what is around.
    private void SkipToClosing(TokenKind close)
    {
        var depth = 0;
        for (var distance = 0; ; distance++)
        {
            ref readonly var token = ref Peek(distance);
            if (token.Kind is TokenKind.EndOfText or TokenKind.Semicolon)
            {
                return;
            }

            if (depth == 0 && token.Kind == close)
            {
                break;
            }

            depth += token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace ? 1
                : token.Kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace ? -1
                : 0;
            if (depth < 0)
            {
                return;
            }
        }

        while (!At(close))
        {
            SkipOne();
        }
    }

    /// <summary>Passes over the rest of a statement.</summary>
    private void SkipStatement()
    {
        if (_rules.TransactSql)
        {
            var first = Keyword;
            SkipOne();
            SkipToStatement(first);
        }
        else
        {
            SkipSegment();
        }
    }

    /// <summary>Passes over one token, or over all that is between it and its closing sign.</summary>
    private void SkipOne()
    {
        var depth = 0;
        do
        {
            switch (Kind)
            {
                case TokenKind.EndOfText or TokenKind.Semicolon:
                    return;
                case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace:
                    depth++;
                    break;
                case TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace:
                    depth--;
                    break;
            }

            Advance();
        }
        while (depth > 0);
    }

    /// <summary>Reads the current word as <paramref name="keyword"/> when it seems to be that, misspelt.</summary>
    private bool RepairTo(Keyword keyword) => IsMisspelling(_position, keyword) && Repair(_position, keyword);

    /// <summary>
    /// Finds out whether what an item left behind is a clause with its keyword misspelt: the word itself, or the word
    /// before it, which was then read as an alias. Reading goes on at that word, as the keyword it should be.
    /// </summary>
    private bool RepairLeftover()
    {
        for (var position = _position; position >= Math.Max(0, _position - 1); position--)
        {
            // Behind 'as' or a dot stands a name.
            if (position < _position && position > 0 && (_tokens[position - 1].Keyword == Keyword.As || _tokens[position - 1].Kind == TokenKind.Dot))
            {
                return false;
            }

            if (MisspeltClause(position) is { } clause)
            {
                return Repair(position, clause);
            }
        }

        return false;
    }

    private Keyword? MisspeltClause(int position)
    {
        // Every clause goes on with a word, a parenthesis or a literal; a name often does not.
        if (position + 1 >= _tokenCount || _tokens[position + 1].Kind is not (TokenKind.Word or TokenKind.QuotedName or TokenKind.OpenParen or TokenKind.Integer or TokenKind.String or TokenKind.Parameter))
        {
            return null;
        }

        foreach (var candidate in ClauseWords)
        {
            if (IsMisspelling(position, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether a word that could be an alias is rather a keyword misspelt, because no alias stands before what follows it.</summary>
    private bool IsMisspeltClause()
    {
        ref readonly var next = ref Peek(1);
        var isFollowed = next.Kind is TokenKind.QuotedName || (next.Kind == TokenKind.Word && next.Keyword != Keyword.As && !AtListEndAt(1))
            || (next.Kind == TokenKind.OpenParen && PeekStartsQuery(2));
        return isFollowed && MisspeltClause(_position) is not null;
    }

    private bool Repair(int position, Keyword keyword)
    {
        _position = position;
        _previousEnd = position == 0 ? 0 : _tokens[position - 1].End;
        if (AtWord(KeywordTable.Spelling(keyword)))
        {
            RefuseForeignWord(keyword);
            return true;
        }

        Report(SyntaxDiagnostics.MisspeltKeyword, Current.Span, Shown(), KeywordTable.Spelling(keyword));
        _tokens[position] = Current.WithKeyword(keyword);
        return true;
    }

    private bool IsMisspelling(int position, Keyword keyword)
    {
        ref readonly var token = ref _tokens[position];
        if (token.Kind != TokenKind.Word || IsReservedHere(token.Keyword) || token.Keyword == keyword)
        {
            return false;
        }

        return Misspelling.IsLikely(_text, token.Start, token.Length, KeywordTable.Spelling(keyword));
    }

    private static readonly Keyword[] ClauseWords =
    [
        Keyword.From, Keyword.Where, Keyword.Group, Keyword.Order, Keyword.Having, Keyword.Limit, Keyword.Union, Keyword.Qualify,
        Keyword.Join, Keyword.Inner, Keyword.Left, Keyword.Offset, Keyword.Except, Keyword.Intersect, Keyword.Window, Keyword.Using,
    ];
}
