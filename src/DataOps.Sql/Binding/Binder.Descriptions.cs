using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What DuckDB's <c>describe</c>, <c>show</c> and <c>summarize</c> list. Their columns are always the same.</summary>
internal sealed partial class Binder
{
    private BoundDescription BindDescription(DescriptionBody syntax, Scope scope)
    {
        var subject = syntax.Subject is null ? null : BindQuery(syntax.Subject, new Scope(scope.Parent));
        BoundOutput[] columns = syntax.Kind switch
        {
            DescriptionKind.Tables => [new("name", SqlType.Text)],
            DescriptionKind.Databases => [new("database_name", SqlType.Text)],
            DescriptionKind.AllTables =>
            [
                .. Texts("database", "schema", "name"),
                new("column_names", SqlType.List(SqlType.Text)),
                new("column_types", SqlType.List(SqlType.Text)),
                new("temporary", SqlType.Boolean),
            ],
            DescriptionKind.Summary =>
            [
                .. Texts("column_name", "column_type", "min", "max"),
                new("approx_unique", SqlType.BigInt),
                .. Texts("avg", "std", "q25", "q50", "q75"),
                new("count", SqlType.BigInt),
                new("null_percentage", SqlType.Decimal(9, 2)),
            ],
            _ => [.. Texts("column_name", "column_type", "null", "key", "default", "extra")],
        };
        return new BoundDescription(columns, syntax.Kind, subject);
    }

    private static IEnumerable<BoundOutput> Texts(params string[] names) => names.Select(name => new BoundOutput(name, SqlType.Text));
}
