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
                console.Line(key.Count == 0 ? "at most one row" : $"unique: {string.Join(", ", key)}");
            }

            console.Line();
        }

        foreach (var diagnostic in diagnostics)
        {
            console.ErrorLine(diagnostic.ToString());
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
