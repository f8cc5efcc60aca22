using System.Data.Common;
using DataOps.DuckDb;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.DuckDb;

/// <summary>A session on DuckDB.</summary>
internal sealed class DuckDbSession(DuckDbConnection connection, WarehouseStatements statements)
    : WarehouseSession(connection, statements)
{
    /// <summary>An open file is locked already, until this process closes it.</summary>
    public override Task<IAsyncDisposable> LockAsync(string name, Patience patience, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(new HeldByConnection());

    public override Task<DbConnection> OpenAnotherAsync(CancellationToken cancellationToken) =>
        Task.FromResult<DbConnection>(connection.Duplicate());

    public override async Task<long> BulkLoadAsync(
        RelationName table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        using var appender = connection.CreateAppender(table.Database, table.Schema, table.Name);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            appender.AppendRow(row);
        }

        return appender.Complete();
    }

    protected override string CatalogQuery(IReadOnlyCollection<string> schemas) =>
        $"""
        select c.schema_name as "Schema", c.table_name as "Relation", v.view_name is not null as "IsView",
            c.column_name as "Column", c.data_type as "Type", c.is_nullable as "Nullable", c.column_index as "Position"
        from duckdb_columns() as c
        left join duckdb_views() as v
            on v.database_oid = c.database_oid and v.schema_name = c.schema_name and v.view_name = c.table_name
        where c.database_name = current_database() and c.schema_name in ({SchemaLiterals(schemas)})
        """;

    private sealed class HeldByConnection : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
