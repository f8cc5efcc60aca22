using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Modifications that return rows, as PostgreSQL takes them within <c>with</c> (documentation, 7.8.4).</content>
public sealed partial class SqlParser
{
    private bool StartsModification() => _rules.PostgresForms && StartsChange();

    private bool StartsChange() => Keyword is Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge;

    /// <summary>Whether the tables of the <c>with</c> here are for a modification.</summary>
    private bool ModifiesBehindTables()
    {
        var depth = 0;
        for (var i = _position + 1; i < _tokenCount; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.OpenParen:
                    depth++;
                    break;
                case TokenKind.CloseParen:
                    depth--;
                    break;
                case TokenKind.Word when depth == 0 && _tokens[i - 1].Kind == TokenKind.CloseParen:
                    if (_tokens[i].Keyword is Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge)
                    {
                        return true;
                    }

                    if (_tokens[i].Keyword == Keyword.Select)
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>Reads a modification that returns rows; passes over any other.</summary>
    private Statement ParseModificationStatement(int start, WithClause? with)
    {
        var words = KeywordsHere();
        if (!StartsModification() || !ReturnsRows())
        {
            SkipStatement();
            return new SkippedStatement(SpanFrom(start), words);
        }

        var query = ParseModification(start, with);
        return new ModificationStatement(SpanFrom(start), words, query);
    }

    private bool ReturnsRows()
    {
        var depth = 0;
        for (var i = _position; i < _tokenCount; i++)
        {
            depth += _tokens[i].Kind switch { TokenKind.OpenParen => 1, TokenKind.CloseParen => -1, _ => 0 };
            if (depth == 0 && _tokens[i].Keyword == Keyword.Returning)
            {
                return true;
            }
        }

        return false;
    }

    private Query ParseModification()
    {
        var start = Current.Start;
        return ParseModification(start, At(Keyword.With) ? ParseWith() : null);
    }

    private Query ParseModification(int start, WithClause? with)
    {
        var body = Keyword switch
        {
            Keyword.Insert => ParseInsert(),
            Keyword.Update => ParseUpdate(),
            Keyword.Delete => ParseDelete(),
            _ => ParseMerge(),
        };
        return new Query(SpanFrom(start), with, body, default, limit: null, default);
    }

    private ModificationBody ParseInsert()
    {
        var start = Current.Start;
        Advance();
        Expect(Keyword.Into);
        var target = ParseModifiedTable(mayAlias: At(Keyword.As) || PeekIs(1, Keyword.As));
        var columns = At(TokenKind.OpenParen) && !PeekStartsQuery(1) ? ParseInsertedColumns() : default;
        if (Take(Keyword.Overriding))
        {
            Advance();
            Expect(Keyword.Value);
        }

        Query? query = null;
        if (!Take(Keyword.Default, Keyword.Values))
        {
            query = ParseQuery();
        }

        if (At(Keyword.On, Keyword.Conflict))
        {
            SkipToReturning();
        }

        return FinishModification(start, ModificationKind.Insert, target, columns, query, default, default, null);
    }

    private ModificationBody ParseUpdate()
    {
        var start = Current.Start;
        Advance();
        var target = ParseModifiedTable(mayAlias: true);
        Expect(Keyword.Set);
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseExpression());
        }
        while (TakeComma("',' or the next clause"));

        var assignments = _nodes.TakeFrom<Expression>(mark);
        var sources = Take(Keyword.From) ? ParseTables() : default;
        return FinishModification(start, ModificationKind.Update, target, default, null, sources, assignments, ParseModifiedRows());
    }

    private ModificationBody ParseDelete()
    {
        var start = Current.Start;
        Advance();
        Expect(Keyword.From);
        var target = ParseModifiedTable(mayAlias: true);
        var sources = Take(Keyword.Using) ? ParseTables() : default;
        return FinishModification(start, ModificationKind.Delete, target, default, null, sources, default, ParseModifiedRows());
    }

    private ModificationBody ParseMerge()
    {
        var start = Current.Start;
        Advance();
        Expect(Keyword.Into);
        var target = ParseModifiedTable(mayAlias: true);
        Expect(Keyword.Using);
        var mark = _nodes.Count;
        _nodes.Add(ParseTable());
        var sources = _nodes.TakeFrom<TableExpression>(mark);
        Expect(Keyword.On);
        var condition = ParseCondition();
        SkipToReturning();
        return FinishModification(start, ModificationKind.Merge, target, default, null, sources, default, condition);
    }

    private Expression? ParseModifiedRows()
    {
        if (!Take(Keyword.Where))
        {
            return null;
        }

        if (!At(Keyword.Current, Keyword.Of))
        {
            return ParseCondition();
        }

        SkipToReturning();
        return null;
    }

    private NamedTable ParseModifiedTable(bool mayAlias)
    {
        var start = Current.Start;
        var name = ParseTableOrOnly();
        TableAlias? alias = null;
        if (Take(Keyword.As) || (mayAlias && IsName(Current) && !At(Keyword.Set)))
        {
            var aliasStart = Current.Start;
            alias = new TableAlias(SpanFrom(aliasStart), ParseName("a name after 'as'"), default);
        }

        return new NamedTable(SpanFrom(start), name, alias, sample: null, default);
    }

    private NodeList<Identifier> ParseInsertedColumns()
    {
        Advance();
        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName("a column"));
            while (At(TokenKind.Dot) || At(TokenKind.OpenBracket))
            {
                // A part of the column.
                SkipOne();
            }
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return _identifiers.TakeFrom(mark);
    }

    private void SkipToReturning()
    {
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.CloseParen) && !At(Keyword.Returning))
        {
            SkipOne();
        }
    }

    private ModificationBody FinishModification(
        int start,
        ModificationKind kind,
        NamedTable target,
        NodeList<Identifier> columns,
        Query? query,
        NodeList<TableExpression> sources,
        NodeList<Expression> assignments,
        Expression? condition)
    {
        NodeList<SelectItem> returning = default;
        Identifier? oldName = null;
        Identifier? newName = null;
        if (Take(Keyword.Returning))
        {
            if (At(Keyword.With) && PeekIs(1, TokenKind.OpenParen))
            {
                ParseReturningNames(ref oldName, ref newName);
            }

            returning = ParseAliasedList();
        }

        return new ModificationBody(SpanFrom(start), kind, target, columns, query, sources, assignments, condition, returning)
        {
            OldName = oldName,
            NewName = newName,
        };
    }

    // with (old as o, new as n)
    private void ParseReturningNames(ref Identifier? oldName, ref Identifier? newName)
    {
        Advance();
        Advance();
        do
        {
            var isOld = At(Keyword.Old);
            Advance();
            Expect(Keyword.As);
            var name = ParseName("a name after 'as'");
            if (isOld)
            {
                oldName = name;
            }
            else
            {
                newName = name;
            }
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
    }
}
