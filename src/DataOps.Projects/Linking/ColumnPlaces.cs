using DataOps.Projects.Seeds;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>Finds where in its file a column is named, for findings about names.</summary>
internal static class ColumnPlaces
{
    /// <summary>The column's name or expression; the declaration where it stands behind a star.</summary>
    public static TextSpan Find(Declaration declaration, int ordinal) =>
        OfQuery(declaration, ordinal) ?? OfTable(declaration, ordinal) ?? OfSeed(declaration, ordinal) ?? declaration.Span;

    private static TextSpan? OfQuery(Declaration declaration, int ordinal)
    {
        var body = declaration.Query?.Query.Body;
        while (body is SetOperationBody operation)
        {
            body = operation.Left;
        }

        if (body is not SelectBody select || ordinal >= select.Items.Count || select.Items.Take(ordinal + 1).Any(item => item.Value is StarExpression or ColumnsExpression))
        {
            return null;
        }

        var chosen = select.Items[ordinal];
        return chosen.Alias?.Span ?? chosen.Value.Span;
    }

    private static TextSpan? OfTable(Declaration declaration, int ordinal)
    {
        if (declaration.Kind == NodeKind.Seed || declaration.Declared is not { } declared || ordinal >= declared.Columns.Count || declaration.File.Tree is not { } tree)
        {
            return null;
        }

        return tree.Statements.OfType<CreateTableStatement>()
            .FirstOrDefault(create => create.Name.Span == declaration.Span)?
            .Columns.Where(column => tree.Dialect.NameComparer.Equals(column.Name.Value, declared.Columns[ordinal].Name))
            .Select(column => (TextSpan?)column.Name.Span)
            .FirstOrDefault();
    }

    private static TextSpan? OfSeed(Declaration declaration, int ordinal)
    {
        if (declaration.Kind != NodeKind.Seed)
        {
            return null;
        }

        var header = new CsvReader(declaration.File.Item.Text.Content);
        return header.Read() && ordinal < header.FieldCount ? header.GetSpan(ordinal) : null;
    }
}
