using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>T-SQL's <c>alter table</c>: one action each, of which those that add, change or take away describe something.</content>
public sealed partial class SqlParser
{
    private Statement ParseTransactAlterTable(int start, int firstToken, QualifiedName name)
    {
        // with nocheck: rows that are there already may break what is added.
        var isUnchecked = At(Keyword.With) && PeekIs(1, Keyword.Nocheck);
        if (isUnchecked || At(Keyword.With, Keyword.Check))
        {
            Advance();
            Advance();
        }

        switch (Keyword)
        {
            case Keyword.Add:
                return ParseTransactAdd(start, name, isUnchecked);
            case Keyword.Alter when PeekIs(1, Keyword.Column):
                return ParseAlterColumn(start, name);
            case Keyword.Drop:
                return ParseTransactDrop(start, name);
            case Keyword.Nocheck when PeekIs(1, Keyword.Constraint) && IsName(Peek(2)):
                Advance();
                Advance();
                return new AlterTableStatement(SpanFrom(start), name, default, default, default) { DroppedConstraints = ParseNameList("a constraint") };
            case Keyword.Check or Keyword.Nocheck:
                Advance();
                Expect(Keyword.Constraint);
                if (!Take(Keyword.All))
                {
                    ParseNameList("a constraint");
                }

                return new SkippedStatement(SpanFrom(start), "ALTER TABLE");
            default:
                if (AtTerminal())
                {
                    ReportExpected("what to change in the table");
                }

                return SkipFrom(firstToken);
        }
    }

    private AlterTableStatement ParseTransactAdd(int start, QualifiedName name, bool isUnchecked)
    {
        Advance();
        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        do
        {
            ParseTableElement();
        }
        while (TakeComma("',' or the end of the statement"));

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        return new AlterTableStatement(SpanFrom(start), name, columns, isUnchecked ? Unchecked(constraints) : constraints, default);
    }

    private static NodeList<TableConstraint> Unchecked(NodeList<TableConstraint> constraints)
    {
        var copies = new TableConstraint[constraints.Count];
        for (var i = 0; i < copies.Length; i++)
        {
            // Keys are checked all the same: the engine builds their index.
            var constraint = constraints[i];
            copies[i] = constraint.Kind is ConstraintKind.ForeignKey or ConstraintKind.Check
                ? new TableConstraint(
                    constraint.Span,
                    constraint.Kind,
                    constraint.Name,
                    constraint.Columns,
                    constraint.ReferencedTable,
                    constraint.ReferencedColumns,
                    constraint.Condition)
                {
                    IsUnchecked = true,
                }
                : constraint;
        }

        return new NodeList<TableConstraint>(copies);
    }

    private AlterTableStatement ParseAlterColumn(int start, QualifiedName name)
    {
        Advance();
        Advance();
        if (IsName(Current) && Peek(1).Keyword is Keyword.Add or Keyword.Drop)
        {
            // alter column c add rowguidcol, drop persisted: neither changes what it holds.
            ParseName("a column");
            Advance();
            SkipToStatement(Keyword.Alter);
            return new AlterTableStatement(SpanFrom(start), name, default, default, default);
        }

        var column = ParseColumn();
        SkipTransactTableOptions();
        return new AlterTableStatement(SpanFrom(start), name, default, default, default) { AlteredColumns = new NodeList<ColumnDefinition>([column]) };
    }

    /// <summary>Reads <c>drop constraint a, b, column c</c>; the kind of thing holds for all that follow it.</summary>
    private AlterTableStatement ParseTransactDrop(int start, QualifiedName name)
    {
        Advance();
        var columns = new List<Identifier>();
        var constraints = new List<Identifier>();
        var isColumn = false;
        do
        {
            if (Take(Keyword.Column))
            {
                isColumn = true;
            }
            else if (Take(Keyword.Constraint))
            {
                isColumn = false;
            }
            else if (AtWord("period") && PeekIs(1, Keyword.For))
            {
                Advance();
                Advance();
                Advance();
                continue;
            }

            if (At(Keyword.If, Keyword.Exists))
            {
                Advance();
                Advance();
            }

            (isColumn ? columns : constraints).Add(ParseName(isColumn ? "a column" : "a constraint"));
            SkipTransactTableOptions();
        }
        while (Take(TokenKind.Comma));

        return new AlterTableStatement(SpanFrom(start), name, default, default, default)
        {
            DroppedColumns = new NodeList<Identifier>([.. columns]),
            DroppedConstraints = new NodeList<Identifier>([.. constraints]),
        };
    }
}
