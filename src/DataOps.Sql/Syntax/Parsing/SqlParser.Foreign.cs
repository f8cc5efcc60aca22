using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>What belongs to another dialect: named as such, with this dialect's form, and read as what it means.</content>
public sealed partial class SqlParser
{
    private void RefuseForeign(TextSpan span, string what, string instead) =>
        Report(SyntaxDiagnostics.OtherDialect, span, what, _dialect.Title, instead);

    /// <summary>Reads a keyword of another dialect for what it means there.</summary>
    private void RefuseForeignWord(Keyword keyword)
    {
        var word = KeywordTable.Spelling(keyword);
        RefuseForeign(Current.Span, "'" + word + "'", keyword switch
        {
            Keyword.Limit => "write 'select top (n) …', or 'offset 0 rows fetch next n rows only' behind 'order by'",
            Keyword.Qualify => "give the window function a name in a query within, and filter by it in 'where' around",
            Keyword.Using => "write 'on' and the comparison of the columns",
            Keyword.Natural => "write 'join … on' and the comparison of the columns",
            Keyword.Ilike => "write 'like', which goes by the column's collation, or compare 'lower(…)'",
            _ => "write it another way",
        });
        _tokens[_position] = Current.WithKeyword(keyword);
    }

    /// <summary>Whether a word that could be an alias is a clause of another dialect; it is read as that then.</summary>
    private bool TakesForeignClause()
    {
        ref readonly var token = ref Current;
        if (token.Kind != TokenKind.Word || _rules.FromFirst || _categories[(int)token.Keyword] > KeywordCategory.Unreserved)
        {
            return false;
        }

        ref readonly var next = ref Peek(1);
        Keyword? meant = (_text[token.Start] | ' ') switch
        {
            'l' when _rules.TransactSql && AtWord("limit") && next.Kind is TokenKind.Integer or TokenKind.Parameter => Keyword.Limit,
            'q' when AtWord("qualify") && next.Kind is TokenKind.Word or TokenKind.OpenParen && !AtListEndAt(1) => Keyword.Qualify,
            'u' when _rules.TransactSql && AtWord("using") && next.Kind == TokenKind.OpenParen => Keyword.Using,
            'n' when _rules.TransactSql && AtWord("natural") && next.Keyword is Keyword.Join or Keyword.Left or Keyword.Right or Keyword.Inner or Keyword.Full => Keyword.Natural,
            _ => null,
        };
        if (meant is not { } keyword)
        {
            return false;
        }

        RefuseForeignWord(keyword);
        return true;
    }

    private bool AtListEndAt(int distance)
    {
        _position += distance;
        var isEnd = AtListEnd() || StartsJoin();
        _position -= distance;
        return isEnd;
    }

    /// <summary>Passes over T-SQL's <c>top 10</c> where it is not known.</summary>
    private void SkipForeignTop()
    {
        if (!AtWord("top"))
        {
            return;
        }

        var isCount = PeekIs(1, TokenKind.Integer)
            || (PeekIs(1, TokenKind.OpenParen) && Peek(2).Kind is TokenKind.Integer or TokenKind.Parameter && PeekIs(3, TokenKind.CloseParen) && !AtItemEndAt(4));
        if (!isCount)
        {
            return;
        }

        RefuseForeign(Current.Span, "'top'", "write 'limit n' at the end of the query");
        Advance();
        SkipOne();
        _ = Take(Keyword.Percent);
        _ = Take(Keyword.With, Keyword.Ties);
    }

    private bool AtItemEndAt(int distance) => Peek(distance).Kind is TokenKind.Comma || Peek(distance).Keyword is Keyword.As || AtListEndAt(distance);

    /// <summary>Passes over DuckDB's modifiers of a star where they are not known.</summary>
    private void SkipForeignStarModifiers()
    {
        var isModifier = At(TokenKind.Word) && PeekIs(1, TokenKind.OpenParen) && !PeekStartsQuery(2)
            && (AtWord("exclude") || AtWord("replace") || AtWord("rename") || (At(Keyword.Except) && !PeekIs(2, TokenKind.OpenParen)));
        if (isModifier)
        {
            RefuseForeign(Current.Span, "'* " + Shown() + "'", "name the columns");
            Advance();
            SkipOne();
        }
    }

    /// <summary>Reads <c>[a b]</c> as the name it is in T-SQL; false when no such name begins here.</summary>
    private bool TryTakeBracketedName(out Identifier name)
    {
        name = default;
        if (!At(TokenKind.OpenBracket))
        {
            return false;
        }

        var length = 1;
        while (length < 8 && Peek(length).Kind is TokenKind.Word)
        {
            length++;
        }

        if (length == 1 || !PeekIs(length, TokenKind.CloseBracket))
        {
            return false;
        }

        var span = TextSpan.FromBounds(Current.Start, Peek(length).End);
        var value = _text.Substring(span.Start + 1, span.Length - 2);
        RefuseForeign(span, "names in brackets", "quote the name as \"" + value + "\"");
        for (var i = 0; i <= length; i++)
        {
            Advance();
        }

        name = new Identifier(value, span, quoted: true);
        return true;
    }

    /// <summary>Goes on behind a name in brackets: it may be the first of several parts.</summary>
    private NameExpression ParseBracketedName(Identifier first)
    {
        var start = first.Span.Start;
        var mark = _identifiers.Count;
        _identifiers.Add(first);
        ParseNameParts();
        var name = TakeName(start, mark);
        return new NameExpression(name.Span, name);
    }

    /// <summary>Reads a string that stands where PostgreSQL takes only a name.</summary>
    private bool TryTakeStringAlias(out Identifier name)
    {
        name = default;
        if (!At(TokenKind.String))
        {
            return false;
        }

        RefuseForeign(Current.Span, "names in single quotes", "write it in double quotes");
        name = ParseStringName();
        return true;
    }

    /// <summary>Reads T-SQL's hints behind a table, which change no result.</summary>
    private void SkipForeignHints()
    {
        if (!_rules.TransactSql && At(Keyword.With) && PeekIs(1, TokenKind.OpenParen))
        {
            RefuseForeign(Current.Span, "table hints", "leave it out");
            Advance();
            SkipOne();
        }
    }

    private bool PeekIsWord(int distance, string lowerCaseWord)
    {
        ref readonly var token = ref Peek(distance);
        return token.Kind == TokenKind.Word
            && token.Length == lowerCaseWord.Length
            && string.Compare(_text, token.Start, lowerCaseWord, 0, token.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Reads <c>apply</c> behind <c>cross</c> or <c>outer</c> where it is not known.</summary>
    private bool TakeForeignApply(bool outer)
    {
        if (_rules.TransactSql || !AtWord("apply"))
        {
            return false;
        }

        RefuseForeign(
            Current.Span, outer ? "'outer apply'" : "'cross apply'", outer ? "write 'left join lateral … on true'" : "write 'cross join lateral …'");
        Advance();
        return true;
    }

    /// <summary>Reads forms of a value that T-SQL does not have; null when none stands here.</summary>
    private ErrorExpression? ParseForeignValue()
    {
        if (!_rules.TransactSql)
        {
            return null;
        }

        var start = Current.Start;
        if (PeekIs(1, TokenKind.String) && AtWord("interval"))
        {
            RefuseForeign(Current.Span, "'interval'", "write 'dateadd(day, n, …)'");
            Advance();
            Advance();
            return new ErrorExpression(SpanFrom(start));
        }

        if (PeekIs(1, TokenKind.OpenParen) && PeekIs(3, Keyword.From) && AtWord("extract"))
        {
            RefuseForeign(Current.Span, "'extract'", "write 'datepart(" + _text.Substring(Peek(2).Start, Peek(2).Length) + ", …)'");
            Advance();
            SkipOne();
            return new ErrorExpression(SpanFrom(start));
        }

        if (PeekIs(1, TokenKind.OpenParen) && PeekIs(3, Keyword.In) && AtWord("position"))
        {
            RefuseForeign(Current.Span, "'position(… in …)'", "write 'charindex(part, s)'");
            Advance();
            SkipOne();
            return new ErrorExpression(SpanFrom(start));
        }

        if (At(Keyword.If) && PeekIs(1, TokenKind.OpenParen))
        {
            RefuseForeign(Current.Span, "'if(…)'", "write 'iif(…)'");
            Advance();
            SkipOne();
            return new ErrorExpression(SpanFrom(start));
        }

        return null;
    }

    /// <summary>Reads casts of other dialects that look like calls; null when none stands here.</summary>
    private ErrorExpression? ParseForeignCast()
    {
        var start = Current.Start;
        var instead = AtWord("safe_cast") ? (_rules.PostgresForms ? "write 'cast(x as type)'" : "write 'try_cast(x as type)'")
            : _rules.PostgresForms && AtWord("try_cast") ? "write 'cast(x as type)'; what cannot be cast is an error then"
            : !_rules.TransactSql && AtWord("convert") && Peek(2).Kind == TokenKind.Word && IsForeignType(Peek(2)) ? "write 'cast(x as type)'"
            : null;
        if (instead is null)
        {
            return null;
        }

        RefuseForeign(Current.Span, "'" + Shown() + "(…)'", instead);
        Advance();
        SkipOne();
        return new ErrorExpression(SpanFrom(start));
    }

    private bool IsForeignType(in Token token) => _text.Substring(token.Start, token.Length).ToLowerInvariant() is
        "varchar" or "nvarchar" or "char" or "nchar" or "int" or "bigint" or "smallint" or "tinyint" or "decimal" or "numeric" or "float" or "real" or "date"
        or "datetime" or "datetime2" or "time" or "bit" or "money" or "uniqueidentifier" or "varbinary";

    /// <summary>Reads a condition that goes on with <c>ilike</c> where that is not known.</summary>
    private bool SkipForeignPattern(ref Expression condition, int start)
    {
        if (!_rules.TransactSql || !AtWord("ilike"))
        {
            return false;
        }

        RefuseForeignWord(Keyword.Ilike);
        Advance();
        ParseBinary(Precedence.Predicate + 1);
        condition = new ErrorExpression(SpanFrom(start));
        return true;
    }
}
