using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>Reads keys into a table.</summary>
internal sealed class ConstraintReader(SchemaBuilder schema, DiagnosticBag diagnostics)
{
    public void Read(TableDeclaration table, NodeList<TableConstraint> constraints)
    {
        foreach (var constraint in constraints)
        {
            Read(table, constraint);
        }
    }

    /// <summary>The ordinal of a column; null, and a finding, when the table has none of that name.</summary>
    public int? Find(TableDeclaration table, Identifier column)
    {
        if (column.IsMissing)
        {
            return null;
        }

        if (table.Find(schema.Dialect.Fold(column.Value, column.Quoted)) is { } ordinal)
        {
            return ordinal;
        }

        diagnostics.Report(
            TypeDiagnostics.UnknownDeclaredColumn,
            column.Span,
            table.Name,
            column.Value,
            Suggestion.Phrase(column.Value, table.ColumnNames));
        return null;
    }

    private void Read(TableDeclaration table, TableConstraint constraint)
    {
        // What nothing checks proves nothing.
        if (constraint.IsUnchecked)
        {
            return;
        }

        var name = constraint.Name is { } written ? schema.Dialect.Fold(written.Value ?? "", written.Quoted) : null;
        switch (constraint.Kind)
        {
            case ConstraintKind.NotNull:
                foreach (var ordinal in Ordinals(table, constraint.Columns) ?? [])
                {
                    table.SetNotNull(ordinal);
                }

                break;

            // Equal values may repeat in other periods; the columns of a primary key are not null anyway.
            case ConstraintKind.PrimaryKey when constraint.WithoutOverlaps:
                foreach (var ordinal in Ordinals(table, constraint.Columns) ?? [])
                {
                    table.SetNotNull(ordinal);
                }

                break;
            case ConstraintKind.Unique or ConstraintKind.ForeignKey when constraint.WithoutOverlaps:
                break;
            case ConstraintKind.PrimaryKey when table.HasPrimaryKey:
                diagnostics.Report(TypeDiagnostics.SecondPrimaryKey, constraint.Span, table.Name);
                break;
            case ConstraintKind.PrimaryKey when Ordinals(table, constraint.Columns) is { Count: > 0 } columns:
                table.AddPrimaryKey(columns, name);
                break;
            case ConstraintKind.Unique when Ordinals(table, constraint.Columns) is { Count: > 0 } columns:
                // T-SQL takes two nulls for equal here.
                table.AddUnique(columns, nullsDistinct: schema.Dialect.Kind != Dialects.DialectKind.TSql && !constraint.NullsNotDistinct, name);
                break;
            case ConstraintKind.ForeignKey when Ordinals(table, constraint.Columns) is { Count: > 0 } columns:
                ReadForeignKey(table, constraint, columns, name);
                break;
            case ConstraintKind.Check:
                foreach (var check in new CheckReader(schema, table).Read(constraint.Condition))
                {
                    table.Add(check, name);
                }

                break;
        }
    }

    private void ReadForeignKey(TableDeclaration table, TableConstraint constraint, List<int> columns, string? name)
    {
        if (constraint.ReferencedTable is not { } written
            || RelationNameReader.Read(schema.Dialect, written, written.Parts.Count) is not { } referenced)
        {
            return;
        }

        var names = constraint.ReferencedColumns.Select(column => schema.Dialect.Fold(column.Value ?? "", column.Quoted)).ToArray();
        var expected = names.Length > 0 ? names.Length : (schema.Find(referenced) as TableDeclaration)?.PrimaryKey.Count ?? 0;
        if (expected > 0 && expected != columns.Count)
        {
            diagnostics.Report(TypeDiagnostics.ForeignKeyLength, constraint.Span, columns.Count, expected);
            return;
        }

        table.Add(new ForeignKey(columns, referenced, names), name);
    }

    private List<int>? Ordinals(TableDeclaration table, NodeList<Identifier> columns)
    {
        var ordinals = new List<int>(columns.Count);
        var isComplete = true;
        foreach (var column in columns)
        {
            if (Find(table, column) is { } ordinal)
            {
                ordinals.Add(ordinal);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? ordinals : null;
    }
}
