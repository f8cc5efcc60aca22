using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.Postgres;

/// <summary>How PostgreSQL spells what a deployment asks of it.</summary>
public sealed class PostgresStatements() : WarehouseStatements(Dialect.Postgres, new LedgerTypes("text", "text", "timestamp with time zone"))
{
    /// <inheritdoc />
    public override string DefaultSchema => "public";

    /// <inheritdoc />
    public override string TextType => "text";

    /// <inheritdoc />
    public override IReadOnlyList<string> UseUtc => ["set time zone 'UTC'"];

    /// <inheritdoc />
    public override string Parameter(string name) => "@" + name;

    /// <inheritdoc />
    public override string CreateSchema(string schema) => $"create schema if not exists {Quote(schema)}";

    /// <summary>A view keeps its columns when it is replaced; with others it is dropped and made, in the caller's transaction.</summary>
    public override IReadOnlyList<string> ReplaceView(RelationName view, string query, bool columnsChange) => columnsChange
        ? [DropView(view), CreateView(view, query)]
        : [$"create or replace view {Quote(view)} as\n{query}"];

    /// <inheritdoc />
    public override IReadOnlyList<string> CreateTableAs(RelationName table, string query) =>
        [$"create table {Quote(table)} as\n{query}"];

    /// <inheritdoc />
    public override string SelectFirst(RelationName relation, int rows) => $"select * from {Quote(relation)} limit {rows}";

    /// <inheritdoc />
    public override RelationName TemporaryName(string name) => new("pg_temp", name);

    /// <inheritdoc />
    public override string CreateTemporaryTable(RelationName table, IReadOnlyList<ColumnDefinition> columns) =>
        $"create temporary table {Quote(table)} ({ColumnList(columns)})";
}
