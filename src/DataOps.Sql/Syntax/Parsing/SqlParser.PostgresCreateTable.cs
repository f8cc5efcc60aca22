using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>PostgreSQL's tables, and what alters them.</content>
public sealed partial class SqlParser
{
    private CreateTableStatement ParsePostgresTable(int start)
    {
        Advance();
        SkipIfNotExists();
        var name = ParseQualifiedName("the name of the table");
        var sources = new List<ColumnSource>();
        if (At(Keyword.Partition, Keyword.Of))
        {
            var sourceStart = Current.Start;
            Advance();
            Advance();
            var parent = ParseQualifiedName("the table that is partitioned");
            sources.Add(new ColumnSource(SpanFrom(sourceStart), ColumnSourceKind.Partition, parent, includesKeys: true));
        }
        else if (Take(Keyword.Of))
        {
            var type = ParseQualifiedName("a composite type");
            sources.Add(new ColumnSource(type.Span, ColumnSourceKind.OfType, type, includesKeys: false));
        }

        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        if (Take(TokenKind.OpenParen))
        {
            if (!At(TokenKind.CloseParen))
            {
                ParsePostgresElements(sources, columnMark);
            }

            ExpectClosing(TokenKind.CloseParen);
        }
        else if (sources.Count == 0 && !At(Keyword.As) && !At(Keyword.Using) && !At(Keyword.With))
        {
            ReportExpected("'(' and the columns of the table, or 'as' and a query");
        }

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        if (At(Keyword.Inherits))
        {
            ParseInherited(sources);
        }

        var query = ParseTableQuery();
        return new CreateTableStatement(SpanFrom(start), name, columns, constraints, query) { Sources = new NodeList<ColumnSource>([.. sources]) };
    }

    // Where and how it is stored is nothing of its shape; a query may follow.
    private Query? ParseTableQuery()
    {
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon) && !At(Keyword.As))
        {
            SkipOne();
        }

        if (!Take(Keyword.As))
        {
            return null;
        }

        if (At(Keyword.Execute))
        {
            SkipStatement();
            return null;
        }

        var query = ParseQuery();
        if (At(Keyword.With))
        {
            // with [no] data
            SkipStatement();
        }

        return query;
    }

    private void ParsePostgresElements(List<ColumnSource> sources, int columnMark)
    {
        do
        {
            if (At(Keyword.Like))
            {
                sources.Add(ParseLikeSource(_columns.Count - columnMark));
            }
            else if (StartsPostgresConstraint())
            {
                _constraints.Add(ParsePostgresConstraint());
            }
            else if (AtListEnd())
            {
                ReportExpected("a column or a constraint");
            }
            else
            {
                _columns.Add(ParseColumn());
            }
        }
        while (TakeComma("',' or ')'", mayTrail: false));
    }

    private ColumnSource ParseLikeSource(int place)
    {
        var start = Current.Start;
        Advance();
        var name = ParseQualifiedName("a table");
        var includesKeys = false;
        while (Keyword is Keyword.Including or Keyword.Excluding)
        {
            var includes = At(Keyword.Including);
            Advance();
            if (Keyword is Keyword.All or Keyword.Indexes)
            {
                includesKeys = includes;
            }

            Advance();
        }

        return new ColumnSource(SpanFrom(start), ColumnSourceKind.Like, name, includesKeys) { Place = place };
    }

    private void ParseInherited(List<ColumnSource> sources)
    {
        Advance();
        Expect(TokenKind.OpenParen);
        do
        {
            var parent = ParseQualifiedName("a table");
            sources.Add(new ColumnSource(parent.Span, ColumnSourceKind.Inherits, parent, includesKeys: false));
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
    }

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

    private Statement ParsePostgresAlter(int skipped)
    {
        var start = Current.Start;
        var first = _position;
        for (var i = 0; i < skipped; i++)
        {
            Advance();
        }

        if (At(Keyword.If, Keyword.Exists))
        {
            Advance();
            Advance();
        }

        var name = ParseTableOrOnly();
        var changes = new AlterChanges();
        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        var known = false;
        do
        {
            known |= ParsePostgresAction(changes);
        }
        while (Take(TokenKind.Comma));

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        if (!known)
        {
            return SkipFrom(first);
        }

        return new AlterTableStatement(SpanFrom(start), name, columns, constraints, List(changes.NotNull))
        {
            DroppedNotNull = List(changes.Nullable),
            DroppedColumns = List(changes.Dropped),
            DroppedConstraints = List(changes.DroppedConstraints),
            RenamedColumns = List(changes.Renamed),
            AlteredColumns = new NodeList<ColumnDefinition>([.. changes.Retyped]),
        };

        static NodeList<Identifier> List(List<Identifier> names) => new([.. names]);
    }

    private bool ParsePostgresAction(AlterChanges changes)
    {
        var known = Keyword switch
        {
            Keyword.Add => ParseAddition(),
            Keyword.Alter => ParseColumnChange(changes),
            Keyword.Drop => ParseRemoval(changes),
            Keyword.Rename => ParseRenaming(changes),
            _ => false,
        };
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.Comma))
        {
            SkipOne();
        }

        return known;
    }

    private bool ParseAddition()
    {
        Advance();
        if (StartsPostgresConstraint())
        {
            _constraints.Add(ParsePostgresConstraint());
            return true;
        }

        Take(Keyword.Column);
        SkipIfNotExists();
        _columns.Add(ParseColumn());
        return true;
    }

    private bool ParseColumnChange(AlterChanges changes)
    {
        Advance();
        if (At(Keyword.Constraint))
        {
            return false;
        }

        Take(Keyword.Column);
        var start = Current.Start;
        var column = ParseName("a column");
        if (Take(Keyword.Set, Keyword.Not))
        {
            changes.NotNull.Add(column);
            return true;
        }

        if (At(Keyword.Drop, Keyword.Not))
        {
            changes.Nullable.Add(column);
            return true;
        }

        if (At(Keyword.Set, Keyword.Data))
        {
            Advance();
            Advance();
        }

        if (!Take(Keyword.Type))
        {
            return false;
        }

        changes.Retyped.Add(new ColumnDefinition(SpanFrom(start), column, ParseType(), notNull: false, null, null, identity: false, default));
        return true;
    }

    private bool ParseRemoval(AlterChanges changes)
    {
        Advance();
        var isConstraint = Take(Keyword.Constraint);
        if (!isConstraint)
        {
            Take(Keyword.Column);
        }

        if (At(Keyword.If, Keyword.Exists))
        {
            Advance();
            Advance();
        }

        (isConstraint ? changes.DroppedConstraints : changes.Dropped).Add(ParseName("a name"));
        return true;
    }

    private bool ParseRenaming(AlterChanges changes)
    {
        Advance();
        if (At(Keyword.To) || At(Keyword.Constraint))
        {
            return false;
        }

        Take(Keyword.Column);
        var name = ParseName("a column");
        Expect(Keyword.To);
        changes.Renamed.Add(name);
        changes.Renamed.Add(ParseName("its new name"));
        return true;
    }

    // comment on constraint c on t is …: about something that queries cannot name.
    private CommentStatement ParseOtherComment(int start)
    {
        var nameStart = Current.Start;
        while (!At(Keyword.Is) && Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            SkipOne();
        }

        var name = SingleName(new Identifier(_text.Substring(nameStart, Math.Max(0, _previousEnd - nameStart)), TextSpan.FromBounds(nameStart, Math.Max(nameStart, _previousEnd)), quoted: false));
        SkipStatement();
        return new CommentStatement(SpanFrom(start), CommentTarget.Other, name, comment: null);
    }

    private sealed class AlterChanges
    {
        public List<Identifier> NotNull { get; } = [];

        public List<Identifier> Nullable { get; } = [];

        public List<Identifier> Dropped { get; } = [];

        public List<Identifier> DroppedConstraints { get; } = [];

        public List<Identifier> Renamed { get; } = [];

        public List<ColumnDefinition> Retyped { get; } = [];
    }
}
