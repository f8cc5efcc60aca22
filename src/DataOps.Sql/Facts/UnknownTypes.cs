using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Facts;

/// <summary>Says which columns of a result have a type that the compiler does not know, once, where it got lost.</summary>
internal static class UnknownTypes
{
    public static void Report(
        SyntaxTree tree, Query query, IReadOnlyList<OutputColumn> columns, ICatalog catalog, DiagnosticBag diagnostics)
    {
        // What an error left without a type needs no second message.
        if (HasErrors(tree.Diagnostics) || HasErrors(diagnostics.ToList()))
        {
            return;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Type.IsUnknown && !columns[i].Lineage.Any(origin => IsUnknown(origin, catalog)))
            {
                diagnostics.Report(BindingDiagnostics.UnknownResultType, SpanOf(query, i, columns.Count), columns[i].Name);
            }
        }
    }

    private static bool HasErrors(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count > 0 && diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // The column was said to be unknown where it was made.
    private static bool IsUnknown(ColumnLineage origin, ICatalog catalog)
    {
        var name = origin.Relation;
        string?[] parts = [name.Database, name.Schema, name.Name];
        var relation = catalog.Find([.. parts.OfType<string>()]);
        return relation?.Columns.FirstOrDefault(column => column.Name == origin.Column)?.Type.IsUnknown ?? false;
    }

    private static TextSpan SpanOf(Query query, int column, int columns)
    {
        var body = query.Body;
        while (body is NestedQueryBody nested)
        {
            body = nested.Query.Body;
        }

        // With a star among them, items and columns do not match one to one.
        return body is SelectBody select && select.Items.Count == columns ? select.Items[column].Span : body.Span;
    }
}
