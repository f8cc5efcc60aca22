using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>Keys and conditions of tables.</content>
public sealed partial class SqlParser
{
    private TableConstraint ParseColumnConstraint(int start, Identifier? name, NodeList<Identifier> column)
    {
        switch (Keyword)
        {
            case Keyword.Primary:
                Advance();
                Expect(Keyword.Key);
                var isPrimaryUnchecked = SkipConstraintOptions();
                return new TableConstraint(SpanFrom(start), ConstraintKind.PrimaryKey, name, column, referencedTable: null, default, condition: null) { IsUnchecked = isPrimaryUnchecked };
            case Keyword.Unique:
                Advance();
                var isUniqueUnchecked = SkipConstraintOptions();
                return new TableConstraint(SpanFrom(start), ConstraintKind.Unique, name, column, referencedTable: null, default, condition: null) { IsUnchecked = isUniqueUnchecked };
            case Keyword.References:
                return ParseReference(start, name, column);
            default:
                return ParseCheck(start, name);
        }
    }

    private TableConstraint ParseTableConstraint()
    {
        var start = Current.Start;
        Identifier? name = Take(Keyword.Constraint) ? ParseName("the name of a constraint") : null;
        switch (Keyword)
        {
            case Keyword.Primary:
                Advance();
                Expect(Keyword.Key);
                return ParseKey(start, ConstraintKind.PrimaryKey, name);
            case Keyword.Unique:
                Advance();
                return ParseKey(start, ConstraintKind.Unique, name);
            case Keyword.Foreign:
                Advance();
                Expect(Keyword.Key);
                var columns = ParseParenthesizedNames("a column");
                return ParseReference(start, name, columns);
            case Keyword.Check:
                return ParseCheck(start, name);
            case Keyword.Exclude:
                while (Kind is not (TokenKind.Comma or TokenKind.CloseParen or TokenKind.EndOfText or TokenKind.Semicolon))
                {
                    SkipOne();
                }

                return new TableConstraint(SpanFrom(start), ConstraintKind.Exclude, name, default, referencedTable: null, default, condition: null);
            default:
                if (_rules.TransactSql && ParseTransactConstraint(start, name) is { } own)
                {
                    return own;
                }

                ReportExpected("'primary key', 'unique', 'foreign key' or 'check'");
                SkipToListEnd();
                return new TableConstraint(SpanFrom(start), ConstraintKind.Check, name, default, referencedTable: null, default, condition: null);
        }
    }

    private TableConstraint ParseKey(int start, ConstraintKind kind, Identifier? name)
    {
        var isUnchecked = SkipConstraintOptions();
        if (!Take(TokenKind.OpenParen))
        {
            ReportExpected("'(' and the columns of the key");
            return new TableConstraint(SpanFrom(start), kind, name, default, referencedTable: null, default, condition: null);
        }

        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(ParseName("a column"));
            _ = Take(Keyword.Asc) || Take(Keyword.Desc);
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        var columns = _identifiers.TakeFrom(mark);
        isUnchecked |= SkipConstraintOptions();
        return new TableConstraint(SpanFrom(start), kind, name, columns, referencedTable: null, default, condition: null) { IsUnchecked = isUnchecked };
    }

    private TableConstraint ParseReference(int start, Identifier? name, NodeList<Identifier> columns)
    {
        Expect(Keyword.References);
        var table = ParseQualifiedName("the table that is referenced");
        var referenced = At(TokenKind.OpenParen) ? ParseParenthesizedNames("a column") : default;
        var isUnchecked = SkipReferenceOptions();
        return new TableConstraint(SpanFrom(start), ConstraintKind.ForeignKey, name, columns, table, referenced, condition: null) { IsUnchecked = isUnchecked };
    }

    private TableConstraint ParseCheck(int start, Identifier? name)
    {
        Expect(Keyword.Check);
        if (_rules.TransactSql)
        {
            SkipNotForReplication();
        }

        var isOpen = At(TokenKind.OpenParen);
        Expect(TokenKind.OpenParen);
        var condition = ParseCondition();
        if (isOpen)
        {
            ExpectClosing(TokenKind.CloseParen);
        }

        var isUnchecked = SkipReferenceOptions();
        return new TableConstraint(SpanFrom(start), ConstraintKind.Check, name, default, referencedTable: null, default, condition) { IsUnchecked = isUnchecked };
    }

    /// <summary>Passes over <c>clustered</c>, <c>nulls not distinct</c>, <c>with (…)</c> and when the constraint is checked; true when it never is.</summary>
    private bool SkipConstraintOptions()
    {
        var isUnchecked = false;
        while (true)
        {
            if (Take(Keyword.Clustered) || Take(Keyword.Nonclustered))
            {
                continue;
            }

            if (At(Keyword.With) && PeekIs(1, TokenKind.OpenParen))
            {
                Advance();
                SkipOne();
                continue;
            }

            if (_rules.TransactSql && SkipTransactKeyOption() is { } isNotEnforced)
            {
                isUnchecked |= isNotEnforced;
            }
            else if (!SkipTiming())
            {
                return isUnchecked;
            }
        }
    }

    /// <summary>Passes over what happens to rows that refer to a changed one; true when nothing checks that there is one.</summary>
    private bool SkipReferenceOptions()
    {
        var isUnchecked = false;
        while (true)
        {
            if (At(Keyword.On) && Peek(1).Keyword is Keyword.Delete or Keyword.Update)
            {
                Advance();
                Advance();
                SkipReferenceAction();
            }
            else if (Take(Keyword.Match))
            {
                Advance();
            }
            else if (Take(Keyword.Not, Keyword.Valid))
            {
                // Rows that are there already may break it.
                isUnchecked = true;
            }
            else if (_rules.TransactSql && SkipTransactReferenceOption() is { } isNotEnforced)
            {
                isUnchecked |= isNotEnforced;
            }
            else if (!SkipTiming())
            {
                return isUnchecked;
            }
        }
    }

    private bool? SkipTransactReferenceOption() => At(Keyword.On) ? null : SkipTransactKeyOption();

    private void SkipReferenceAction()
    {
        if (Take(Keyword.Set))
        {
            Advance();
        }
        else if (Take(Keyword.No))
        {
            Take(Keyword.Action);
        }
        else
        {
            Advance();
        }
    }

    private bool SkipTiming()
    {
        if (Take(Keyword.Deferrable) || Take(Keyword.Not, Keyword.Deferrable) || Take(Keyword.Not, Keyword.Valid))
        {
            return true;
        }

        if (!Take(Keyword.Initially))
        {
            return false;
        }

        Advance();
        return true;
    }
}
