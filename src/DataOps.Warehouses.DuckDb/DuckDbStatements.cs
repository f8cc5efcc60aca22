using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.DuckDb;

/// <summary>How DuckDB spells what a deployment asks of it.</summary>
public sealed class DuckDbStatements() : WarehouseStatements(Dialect.DuckDb, new LedgerTypes("varchar", "varchar", "timestamp"))
{
    /// <inheritdoc />
    public override string DefaultSchema => "main";

    /// <inheritdoc />
    public override string TextType => "varchar";

    /// <inheritdoc />
    public override bool MistakesDatabasesForSchemas => true;

    /// <inheritdoc />
    public override IReadOnlyList<string> UseUtc => ["set TimeZone = 'UTC'"];

    /// <inheritdoc />
    public override string Parameter(string name) => "$" + name;

    /// <inheritdoc />
    public override string CreateSchema(string schema) => $"create schema if not exists {Quote(schema)}";

    /// <inheritdoc />
    public override IReadOnlyList<string> ReplaceView(RelationName view, string query, bool columnsChange) =>
        [$"create or replace view {Quote(view)} as\n{query}"];

    /// <inheritdoc />
    public override IReadOnlyList<string> CreateTableAs(RelationName table, string query) =>
        [$"create table {Quote(table)} as\n{query}"];

    /// <inheritdoc />
    public override string SelectFirst(RelationName relation, int rows) => $"select * from {Quote(relation)} limit {rows}";

    /// <inheritdoc />
    public override RelationName TemporaryName(string name) => new("main", name, "temp");

    /// <inheritdoc />
    public override string CreateTemporaryTable(RelationName table, IReadOnlyList<ColumnDefinition> columns) =>
        $"create temporary table {Quote(table)} ({ColumnList(columns)})";

    /// <inheritdoc />
    public override string? SelectFiles(string path, IReadOnlyList<ColumnDefinition> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var file = Dialect.QuoteLiteral(path);
        // The types are declared, so nothing is guessed from the first rows of a text file.
        var reader = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".parquet" => $"read_parquet({file})",
            ".csv" => $"read_csv({file}, header = true, all_varchar = true)",
            ".json" or ".jsonl" or ".ndjson" => $"read_json({file})",
            _ => null,
        };
        var list = string.Join(", ", columns.Select(column => $"cast({Quote(column.Name)} as {column.Type}) as {Quote(column.Name)}"));
        return reader is null ? null : $"select {list} from {reader}";
    }
}
