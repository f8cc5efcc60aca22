using DataOps.Sql.Diagnostics;
using DataOps.Tool.Describe;

namespace DataOps.Tool.Output;

/// <summary>Descriptions for people.</summary>
internal static class DescribeText
{
    public static void Print(IEnumerable<StatementView> statements, IEnumerable<Diagnostic> diagnostics, ToolConsole console)
    {
        foreach (var statement in statements)
        {
            console.Line($"{statement.File}({statement.Line}): {statement.Kind}{(statement.Name is { } name ? $" {name}" : "")}");
            if (statement.Columns.Count > 0)
            {
                console.Table(["column", "type", "null", "from"], [.. statement.Columns.Select(Row)]);
            }

            foreach (var key in statement.Keys)
            {
                if (key.Count > 0)
                {
                    console.Line($"unique: {string.Join(", ", key)}");
                }
            }

            PrintRows(statement, console);
            console.Line();
        }

        foreach (var diagnostic in diagnostics)
        {
            console.ErrorLine(diagnostic.ToString());
        }
    }

    private static void PrintRows(StatementView statement, ToolConsole console)
    {
        if (statement.Rows is { } rows and not "many")
        {
            console.Line(rows switch { "exactlyOne" => "exactly one row", "atMostOne" => "at most one row", _ => "at least one row" });
        }

        foreach (var column in statement.Columns)
        {
            // What the type says of a truth value need not be said again.
            if (column.Values is { } values && !(values.Count == 2 && values[0].Value.Kind == Sql.Facts.ConstantKind.Boolean))
            {
                console.Line($"values: {column.Name} in ({string.Join(", ", values)})");
            }
        }

        foreach (var reference in statement.References ?? [])
        {
            console.Line($"references: {string.Join(", ", reference.Columns)} -> {reference.Relation}{(reference.To.Count == 0 ? "" : $" ({string.Join(", ", reference.To)})")}");
        }

        foreach (var dependency in statement.Dependencies ?? [])
        {
            console.Line(dependency.Columns.Count == 0
                ? $"constant: {string.Join(", ", dependency.Decides)}"
                : $"decides: {string.Join(", ", dependency.Columns)} -> {string.Join(", ", dependency.Decides)}");
        }

        foreach (var set in statement.Equal ?? [])
        {
            console.Line($"equal: {string.Join(" = ", set)}");
        }

        if (statement.RowLineage is { } lineage)
        {
            console.Line($"rows from: {string.Join(", ", lineage.Select(static origin => $"{origin.Relation}.{origin.Column} ({origin.Via})"))}");
        }

        foreach (var reason in statement.Reasons ?? [])
        {
            console.Line($"not deterministic: {reason.Detail}{(reason.Line is { } line ? $" at line {line}, column {reason.Column}" : "")}");
        }
    }

    private static string[] Row(ColumnView column) =>
    [
        column.Name,
        column.Type ?? "unknown",
        column.Nullable switch { true => "yes", false => "no", null => "unknown" },
        string.Join(", ", column.Lineage.Select(static origin =>
            $"{origin.Relation}.{origin.Column}{(origin.Via == "identity" ? "" : $" ({origin.Via})")}")),
    ];
}
