using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Testing.Engines;
using DataOps.Warehouses;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Testing.Fixtures;

/// <summary>
/// Fills a table with rows given. DuckDB takes values as its appender does; servers get literals, which they convert to the column's type
/// themselves, so that a record of one dialect fits the nearest type of another engine.
/// </summary>
internal sealed class RowLoader(TestDatabase database, Action<string>? log)
{
    // SQL Server takes a thousand rows of values at most.
    private const int BatchRows = 500;

    public async Task LoadAsync(ManifestNode node, RelationName table, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        if (database.Engine == DuckDbWarehouse.EngineName)
        {
            var given = rows.ToList();
            if (given.Count > 0)
            {
                log?.Invoke($"-- {given.Count} rows given to '{node.Name}'");
                await database.Session.BulkLoadAsync(table, [.. node.Columns.Select(static column => column.Name)], given.ToAsyncEnumerable(), cancellationToken)
                    .ConfigureAwait(false);
            }

            return;
        }

        var into = $"insert into {database.Statements.Quote(table)} ({string.Join(", ", node.Columns.Select(column => database.Statements.Quote(column.Name)))}) values\n";
        foreach (var batch in rows.Chunk(BatchRows))
        {
            var statement = into + string.Join(",\n", batch.Select(row => $"({string.Join(", ", row.Select(Literal))})"));
            log?.Invoke(statement);
            await database.Session.ExecuteAsync(statement, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private string Literal(object? value) => CellLiteral.Of(value, database.Statements.Dialect);
}
