using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>Changes of what was declared before.</summary>
internal sealed partial class DeclarationReader
{
    /// <summary>Changes a table whose columns are known.</summary>
    public void Change(TableDeclaration table, AlterTableStatement statement)
    {
        AddColumns(table, statement.AddedColumns);
        _constraints.Read(table, statement.AddedConstraints);
        ReadChanges(table, statement);
        foreach (var column in statement.SetNotNull)
        {
            if (_constraints.Find(table, column) is { } ordinal)
            {
                table.SetNotNull(ordinal);
            }
        }
    }

    private void ReadAlter(AlterTableStatement statement)
    {
        switch (Find(statement.Name, statement.Name.Parts.Count, isOptional: statement.IfExists))
        {
            case TableDeclaration table:
                Change(table, statement);
                Rename(table, statement);
                break;
            case QueryDeclaration query:
                query.Changes.Add(new DeclaredChange(statement, tree));
                Rename(query, statement);
                break;
        }
    }

    private void Rename(Declaration declaration, AlterTableStatement statement)
    {
        if (statement.NewName is { IsMissing: false } name)
        {
            schema.Rename(declaration, Fold(name));
        }
    }

    private void ReadChanges(TableDeclaration table, AlterTableStatement statement)
    {
        foreach (var column in statement.AlteredColumns)
        {
            if (column.Type is { } type && _constraints.Find(table, column.Name) is { } ordinal)
            {
                // In PostgreSQL another type leaves what is said of nulls as it was.
                var isPostgres = schema.Dialect.Kind == Dialects.DialectKind.Postgres;
                table.Change(ordinal, _types.Resolve(type), isPostgres ? table.IsNullable(ordinal) : !column.NotNull && !ForbidsNull(type));
            }
        }

        foreach (var column in statement.DroppedNotNull)
        {
            if (_constraints.Find(table, column) is { } ordinal)
            {
                table.SetNullable(ordinal);
            }
        }

        foreach (var column in statement.DroppedIfPresent)
        {
            if (table.Find(Fold(column)) is { } ordinal)
            {
                table.Drop(ordinal);
            }
        }

        for (var i = 0; i + 1 < statement.RenamedColumns.Count; i += 2)
        {
            if (_constraints.Find(table, statement.RenamedColumns[i]) is { } ordinal)
            {
                table.Rename(ordinal, Fold(statement.RenamedColumns[i + 1]));
            }
        }

        foreach (var constraint in statement.DroppedConstraints)
        {
            table.DropConstraint(Fold(constraint));
        }

        foreach (var column in statement.DroppedColumns)
        {
            if (_constraints.Find(table, column) is { } ordinal)
            {
                table.Drop(ordinal);
            }
        }
    }
}
