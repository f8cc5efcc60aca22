using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content><c>alter table</c>, as far as it changes what queries see.</content>
public sealed partial class SqlParser
{
    private Statement ParseAlterTable(int skipped = 2)
    {
        var start = Current.Start;
        var first = _position;
        for (var i = 0; i < skipped; i++)
        {
            Advance();
        }

        var ifExists = TakeIfExists();
        var name = ParseTableOrOnly();
        if (_rules.TransactSql)
        {
            return ParseTransactAlterTable(start, first, name);
        }

        var changes = new AlterChanges();
        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        var known = false;
        do
        {
            known |= ParseAlterAction(changes);
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
            DroppedIfPresent = List(changes.DroppedIfPresent),
            NewName = changes.NewName,
            IfExists = ifExists,
            DroppedConstraints = List(changes.DroppedConstraints),
            RenamedColumns = List(changes.Renamed),
            AlteredColumns = new NodeList<ColumnDefinition>([.. changes.Retyped]),
        };

        static NodeList<Identifier> List(List<Identifier> names) => new([.. names]);
    }

    private bool ParseAlterAction(AlterChanges changes)
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
        if (_rules.PostgresForms ? StartsPostgresConstraint() : StartsTableConstraint())
        {
            _constraints.Add(_rules.PostgresForms ? ParsePostgresConstraint() : ParseTableConstraint());
            return true;
        }

        Take(Keyword.Column);
        var ifNotExists = SkipIfNotExists();
        var column = ParseColumn();
        _columns.Add(ifNotExists ? column.WhereMissing() : column);
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

        var ifExists = TakeIfExists();
        (isConstraint ? changes.DroppedConstraints : ifExists ? changes.DroppedIfPresent : changes.Dropped).Add(ParseName("a name"));
        return true;
    }

    private bool ParseRenaming(AlterChanges changes)
    {
        Advance();
        if (At(Keyword.Constraint))
        {
            return false;
        }

        if (Take(Keyword.To))
        {
            changes.NewName = ParseName("the table's new name");
            return true;
        }

        Take(Keyword.Column);
        var name = ParseName("a column");
        Expect(Keyword.To);
        changes.Renamed.Add(name);
        changes.Renamed.Add(ParseName("its new name"));
        return true;
    }

    private bool TakeIfExists()
    {
        if (!At(Keyword.If, Keyword.Exists))
        {
            return false;
        }

        Advance();
        Advance();
        return true;
    }

    private sealed class AlterChanges
    {
        public List<Identifier> NotNull { get; } = [];

        public List<Identifier> Nullable { get; } = [];

        public List<Identifier> Dropped { get; } = [];

        public List<Identifier> DroppedIfPresent { get; } = [];

        public List<Identifier> DroppedConstraints { get; } = [];

        public List<Identifier> Renamed { get; } = [];

        public List<ColumnDefinition> Retyped { get; } = [];

        public Identifier? NewName { get; set; }
    }
}
