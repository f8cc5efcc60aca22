using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>The names that engines give to columns without an alias.</summary>
internal sealed partial class Binder
{
    private string NameOf(Expression syntax, BoundExpression bound) => _dialect.Kind switch
    {
        DialectKind.DuckDb => DuckDbName(syntax, bound),
        DialectKind.Postgres => PostgresName(syntax),
        _ => syntax is NameExpression name ? Fold(name.Name.Parts[name.Name.Parts.Count - 1]) : "",
    };

    private string DuckDbName(Expression syntax, BoundExpression bound)
    {
        if (syntax is ColumnNumberExpression && bound is BoundColumn numbered)
        {
            return numbered.Name;
        }

        if (syntax is not NameExpression name)
        {
            return DuckDbText.Of(syntax, _source.Content, _windows, UnpackedNames);
        }

        // A column is shown as it was declared, not as it is written here.
        return bound switch
        {
            BoundColumn column => column.Name,
            BoundAlias alias => alias.Item.Name,
            BoundOperator { Operation: BoundOperation.Field, Detail: { } field } => field,
            _ => Fold(name.Name.Parts[name.Name.Parts.Count - 1]),
        };
    }

    private IEnumerable<string> UnpackedNames(ColumnsExpression columns)
    {
        foreach (var column in SelectColumns(columns, null))
        {
            var source = _scope.Sources.Find(candidate => candidate.Name == column.Table);
            var table = source?.Relation is { } relation
                ? $"{relation.Name.Database ?? "memory"}.{relation.Name.Schema ?? "main"}.{Types.DuckDbKeywords.QuoteIfNeeded(column.Table)}"
                : Types.DuckDbKeywords.QuoteIfNeeded(column.Table);
            yield return table + "." + Types.DuckDbKeywords.QuoteIfNeeded(column.Name);
        }
    }

    private string PostgresName(Expression syntax) => syntax switch
    {
        NameExpression name => Fold(name.Name.Parts[name.Name.Parts.Count - 1]),
        FunctionCallExpression call => Fold(call.Name.Parts[call.Name.Parts.Count - 1]),
        FieldExpression field => Fold(field.Field),
        SubscriptExpression subscript => PostgresName(subscript.Operand),
        CastExpression cast when PostgresName(cast.Operand) is var inner and not "?column?" => inner,
        CastExpression cast => Fold(cast.Type.Name.Parts[cast.Type.Name.Parts.Count - 1]),
        TypedLiteralExpression typed => Fold(typed.Type.Name.Parts[typed.Type.Name.Parts.Count - 1]),
        CaseExpression => "case",
        ExistsExpression => "exists",
        ArrayQueryExpression or ListExpression => "array",
        RowExpression => "row",
        ScalarQueryExpression { Query.Body: SelectBody { Items: { Count: 1 } items } } =>
            items[0].Alias is { } alias ? Fold(alias) : PostgresName(items[0].Value),
        CollateExpression collate => PostgresName(collate.Operand),
        AtTimeZoneExpression => "timezone",
        _ => "?column?",
    };
}
