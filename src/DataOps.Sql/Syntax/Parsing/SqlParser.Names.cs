using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Names, and which words may be one.</content>
public sealed partial class SqlParser
{
    private ItemStack<Identifier> _identifiers;

    /// <summary>Whether the token may name a column or table.</summary>
    private bool IsName(in Token token) => token.Kind switch
    {
        TokenKind.QuotedName or TokenKind.UnicodeQuotedName => true,
        TokenKind.Word => _categories[(int)token.Keyword] <= KeywordCategory.ColumnName,
        _ => false,
    };

    /// <summary>Whether the token may be a label: any word.</summary>
    private static bool IsLabel(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.UnicodeQuotedName;

    /// <summary>Whether the token may name an item of a select list without <c>as</c>.</summary>
    private bool IsBareAlias(in Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return token.Kind is TokenKind.QuotedName or TokenKind.UnicodeQuotedName || (token.Kind is TokenKind.String or TokenKind.NationalString && _rules.TransactSql);
        }

        if (token.Keyword == Keyword.None)
        {
            return !TakesForeignClause() && !IsMisspeltClause();
        }

        if (_rules.BareAliasIsNoKeyword)
        {
            return false;
        }

        return _rules.BareAliasByLabel
            ? KeywordTable.IsBareLabel(token.Keyword)
            : _categories[(int)token.Keyword] <= KeywordCategory.Unreserved && !IsClauseStart(token.Keyword);
    }

    private Identifier ParseName(string what)
    {
        if (IsName(Current))
        {
            return TakeIdentifier();
        }

        return Missing(what);
    }

    private Identifier ParseLabel(string what)
    {
        if (IsLabel(Current))
        {
            return TakeIdentifier();
        }

        return Missing(what);
    }

    /// <summary>Reads an alias; a string where the dialect has it so.</summary>
    private Identifier ParseAliasLabel()
    {
        if (AtStringAlias())
        {
            var span = Current.Span;
            return new Identifier(TakeStringValue(), span, quoted: true);
        }

        return TryTakeStringAlias(out var alias) ? alias
            : _rules.TransactSql ? ParseName("a name after 'as'") : ParseLabel("a name after 'as'");
    }

    private bool AtStringAlias() => (At(TokenKind.String) && _rules.StringAliases) || (At(TokenKind.NationalString) && _rules.TransactSql);

    /// <summary>Reads the name behind a dot: any word, but that T-SQL wants reserved ones quoted even there.</summary>
    private Identifier ParsePart(string what) =>
        !_rules.TransactSql || Keyword is Keyword.Identitycol or Keyword.Rowguidcol ? ParseLabel(what) : ParseName(what);

    private Identifier Missing(string what)
    {
        if (TryTakeBracketedName(out var bracketed))
        {
            return bracketed;
        }

        if (At(TokenKind.Word) && IsReservedHere(Keyword))
        {
            ReportMisused(what);
            if (EndsName(Peek(1)) || EndsBehindKeyword())
            {
                return TakeIdentifier();
            }
        }
        else
        {
            ReportExpected(what);
        }

        return new Identifier("", new TextSpan(Current.Start, 0), quoted: false);
    }

    /// <summary>Whether what stands behind a keyword says that it was meant as a name.</summary>
    private bool EndsName(in Token next) =>
        next.Kind is TokenKind.Comma or TokenKind.CloseParen or TokenKind.Dot or TokenKind.Semicolon or TokenKind.EndOfText
        || (next.Kind == TokenKind.Word && IsReservedHere(next.Keyword) && IsClauseStart(next.Keyword));

    /// <summary>Takes the current token, whatever word it is, as a name.</summary>
    private Identifier TakeIdentifier()
    {
        var isUnicode = At(TokenKind.UnicodeQuotedName);
        var identifier = IdentifierOf(Current);
        Advance();
        return isUnicode ? new Identifier(LiteralText.UndoUnicode(identifier.Value, TakeEscapeSign()), identifier.Span, quoted: true) : identifier;
    }

    private Identifier IdentifierOf(in Token token)
    {
        if (token.Kind == TokenKind.Word)
        {
            return new Identifier(_pool.Get(_text, token.Start, token.Length), token.Span, quoted: false);
        }

        var open = token.Kind == TokenKind.UnicodeQuotedName ? token.Start + 3 : token.Start + 1;
        var close = _text[open - 1] switch
        {
            '[' => ']',
            '`' => '`',
            _ => '"',
        };
        var end = token.End > open && _text[token.End - 1] == close ? token.End - 1 : token.End;
        if (end == open)
        {
            _diagnostics.Report(SyntaxDiagnostics.MalformedLiteral, token.Span, "A quoted name without characters", "name", "write the name between the quotes");
        }

        var value = _text.IndexOf(close, open, end - open) < 0
            ? _pool.Get(_text, open, end - open)
            : _text.Substring(open, end - open).Replace(new string(close, 2), close.ToString());
        return new Identifier(value, token.Span, quoted: true);
    }

    /// <summary>Reads <c>a.b.c</c>, the first part a name and the others any words.</summary>
    private QualifiedName ParseQualifiedName(string what)
    {
        var start = Current.Start;
        var first = ParseName(what);
        if (!At(TokenKind.Dot))
        {
            return SingleName(first);
        }

        var mark = _identifiers.Count;
        _identifiers.Add(first);
        ParseNameParts();
        return TakeName(start, mark);
    }

    /// <summary>Makes a name of the parts above <paramref name="mark"/> and forgets them here.</summary>
    private QualifiedName TakeName(int start, int mark)
    {
        if (_identifiers.Count - mark == 2)
        {
            var second = _identifiers.Pop();
            return new QualifiedName(SpanFrom(start), _identifiers.Pop(), second);
        }

        return new QualifiedName(SpanFrom(start), _identifiers.TakeFrom(mark));
    }

    private void ParseNameParts()
    {
        while (At(TokenKind.Dot))
        {
            if (_rules.TransactSql && PeekIs(1, TokenKind.Dot))
            {
                // T-SQL's database..table leaves the schema to the login.
                Advance();
                _identifiers.Add(new Identifier("", new TextSpan(Current.Start, 0), quoted: false));
                continue;
            }

            Advance();
            _identifiers.Add(ParsePart("a name after '.'"));
        }
    }

    private NodeList<Identifier> ParseNameList(string what)
    {
        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName(what));
        }
        while (TakeComma("',' or ')'"));

        return _identifiers.TakeFrom(mark);
    }

    /// <summary>Reads <c>(a, b)</c>.</summary>
    private NodeList<Identifier> ParseParenthesizedNames(string what)
    {
        Expect(TokenKind.OpenParen);
        var names = ParseNameList(what);
        ExpectClosing(TokenKind.CloseParen);
        return names;
    }

    private static QualifiedName SingleName(Identifier name) => new(name);
}
