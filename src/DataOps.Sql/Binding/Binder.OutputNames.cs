using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>The names that engines give to columns without an alias.</summary>
internal sealed partial class Binder
{
    private string NameOf(Expression syntax, BoundExpression bound) => _dialect.Kind switch
    {
        DialectKind.DuckDb => DuckDbName(syntax, bound),
        DialectKind.Postgres => PostgresNames.Of(syntax),
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

    private IEnumerable<KeyValuePair<string, string>> UnpackedNames(ColumnsExpression columns)
    {
        foreach (var column in SelectColumns(columns, null))
        {
            var source = _scope.Sources.Find(candidate => candidate.Name == column.Table);
            var table = source?.Relation is { } relation
                ? $"{relation.Name.Database ?? "memory"}.{relation.Name.Schema ?? "main"}.{Types.DuckDbKeywords.QuoteIfNeeded(column.Table)}"
                : Types.DuckDbKeywords.QuoteIfNeeded(column.Table);
            var name = Types.DuckDbKeywords.QuoteIfNeeded(column.Name);
            yield return new KeyValuePair<string, string>(name, table + "." + name);
        }
    }
}
