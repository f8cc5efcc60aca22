using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>PostgreSQL's constraints of tables, and its options of columns.</content>
public sealed partial class SqlParser
{
    private bool StartsPostgresConstraint() => StartsTableConstraint() || At(Keyword.Not, Keyword.Null);

    private TableConstraint ParsePostgresConstraint()
    {
        var start = Current.Start;
        Identifier? name = Take(Keyword.Constraint) ? ParseName("the name of a constraint") : null;
        switch (Keyword)
        {
            case Keyword.Primary:
                Advance();
                Expect(Keyword.Key);
                return ParsePostgresKey(start, ConstraintKind.PrimaryKey, name);
            case Keyword.Unique:
                Advance();
                return ParsePostgresKey(start, ConstraintKind.Unique, name);
            case Keyword.Foreign:
                return ParsePostgresReference(start, name);
            case Keyword.Not when PeekIs(1, Keyword.Null):
                Advance();
                Advance();
                var column = ParseName("a column");
                var isUnchecked = SkipConstraintTail();
                return new TableConstraint(SpanFrom(start), ConstraintKind.NotNull, name, new NodeList<Identifier>([column]), referencedTable: null, default, condition: null)
                {
                    IsUnchecked = isUnchecked,
                };
            case Keyword.Check:
                var check = ParseCheck(start, name);
                SkipConstraintTail();
                return check;
            default:
                // exclude using …: no two rows that some operators relate.
                SkipConstraintTail();
                return new TableConstraint(SpanFrom(start), ConstraintKind.Exclude, name, default, referencedTable: null, default, condition: null);
        }
    }

    private TableConstraint ParsePostgresKey(int start, ConstraintKind kind, Identifier? name)
    {
        var notDistinct = TakeNullsNotDistinct();
        if (At(Keyword.Using, Keyword.Index))
        {
            // The columns are those of an index that was declared before.
            SkipToListEnd();
            return new TableConstraint(SpanFrom(start), ConstraintKind.Exclude, name, default, referencedTable: null, default, condition: null);
        }

        Expect(TokenKind.OpenParen);
        var mark = _identifiers.Count;
        var withoutOverlaps = false;
        do
        {
            _identifiers.Add(ParseName("a column"));
            withoutOverlaps |= Take(Keyword.Without, Keyword.Overlaps);
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        var columns = _identifiers.TakeFrom(mark);
        var isUnchecked = SkipConstraintTail();
        return new TableConstraint(SpanFrom(start), kind, name, columns, referencedTable: null, default, condition: null)
        {
            IsUnchecked = isUnchecked,
            NullsNotDistinct = notDistinct,
            WithoutOverlaps = withoutOverlaps,
        };
    }

    private TableConstraint ParsePostgresReference(int start, Identifier? name)
    {
        Advance();
        Expect(Keyword.Key);
        var mark = _identifiers.Count;
        var hasPeriod = ParsePeriodColumns();
        var columns = _identifiers.TakeFrom(mark);
        Expect(Keyword.References);
        var table = ParseQualifiedName("the table that is referenced");
        mark = _identifiers.Count;
        if (At(TokenKind.OpenParen))
        {
            ParsePeriodColumns();
        }

        var referenced = _identifiers.TakeFrom(mark);
        var isUnchecked = SkipConstraintTail();
        return new TableConstraint(SpanFrom(start), ConstraintKind.ForeignKey, name, columns, table, referenced, condition: null)
        {
            IsUnchecked = isUnchecked,
            WithoutOverlaps = hasPeriod,
        };
    }

    // How a constraint is kept; true where rows may break it: not valid, not enforced.
    private bool SkipConstraintTail()
    {
        var isUnchecked = false;
        while (!At(TokenKind.Comma) && Kind is not (TokenKind.CloseParen or TokenKind.EndOfText or TokenKind.Semicolon))
        {
            isUnchecked |= At(Keyword.Not) && (PeekIs(1, Keyword.Valid) || IsWord(Peek(1), "enforced"));
            SkipOne();
        }

        return isUnchecked;
    }

    // (a, b, period c)
    private bool ParsePeriodColumns()
    {
        Expect(TokenKind.OpenParen);
        var hasPeriod = false;
        do
        {
            if (AtWord("period") && IsName(Peek(1)))
            {
                hasPeriod = true;
                Advance();
            }

            _identifiers.Add(ParseName("a column"));
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return hasPeriod;
    }

    // storage …, compression …, options (…), and how a constraint is kept.
    private bool ParsePostgresColumnOption()
    {
        switch (Keyword)
        {
            case Keyword.Storage or Keyword.Compression:
                Advance();
                Advance();
                return true;
            case Keyword.Options:
                Advance();
                SkipParenthesized();
                return true;
            case Keyword.Deferrable:
            case Keyword.None when AtWord("enforced") || AtWord("virtual"):
                Advance();
                return true;
            case Keyword.With when PeekIs(1, Keyword.Options):
                Advance();
                Advance();
                return true;
            case Keyword.Initially:
                Advance();
                Advance();
                return true;
            case Keyword.Not when IsWord(Peek(1), "enforced"):
                // What nothing checks proves nothing.
                Advance();
                Advance();
                if (_constraints.Count > 0)
                {
                    _constraints.TakeFrom(_constraints.Count - 1);
                }

                return true;
            case Keyword.Not when PeekIs(1, Keyword.Deferrable):
                Advance();
                Advance();
                return true;
            case Keyword.No when PeekIs(1, Keyword.Inherit):
                Advance();
                Advance();
                return true;
            default:
                return false;
        }
    }
}
