using System.Data;
using Dapper;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;
using Microsoft.Data.SqlClient;

namespace DataOps.Warehouses.SqlServer;

/// <summary>A session on SQL Server.</summary>
internal sealed class SqlServerSession(SqlConnection connection, WarehouseStatements statements)
    : WarehouseSession(connection, statements)
{
    // Rows go to the server in batches, so that neither side holds all of them.
    private const int BatchRows = 10_000;

    public override async Task<IAsyncDisposable> LockAsync(string name, Patience patience, CancellationToken cancellationToken)
    {
        if (!await TryLockAsync(name, TimeSpan.Zero, cancellationToken).ConfigureAwait(false))
        {
            var limit = $"{patience.Limit.TotalSeconds:0.#} s";
            patience.Report($"The warehouse '{connection.Database}' is in use by another deployer; waiting up to {limit}.");
            if (!await TryLockAsync(name, patience.Limit, cancellationToken).ConfigureAwait(false))
            {
                throw new DataOpsException(WarehouseDiagnostics.Locked, $"'{connection.Database}'", "another deployer", limit);
            }
        }

        return new ApplicationLock(connection, name);
    }

    public override async Task<long> BulkLoadAsync(
        RelationName table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.TableLock, (SqlTransaction?)Transaction)
        {
            DestinationTableName = Statements.Quote(table),
            BulkCopyTimeout = 0,
        };
        using var batch = new DataTable();
        foreach (var column in columns)
        {
            batch.Columns.Add(column, typeof(object));
            copy.ColumnMappings.Add(column, column);
        }

        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Rows.Add(row);
            count++;
            if (batch.Rows.Count == BatchRows)
            {
                await copy.WriteToServerAsync(batch, cancellationToken).ConfigureAwait(false);
                batch.Clear();
            }
        }

        await copy.WriteToServerAsync(batch, cancellationToken).ConfigureAwait(false);
        return count;
    }

    protected override string CatalogQuery(IReadOnlyCollection<string> schemas) => SqlServerCatalog.Query(SchemaLiterals(schemas));

    private async Task<bool> TryLockAsync(string name, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(new
        {
            Resource = "DataOps.Build/" + name,
            LockMode = "Exclusive",
            LockOwner = "Session",
            LockTimeout = (int)timeout.TotalMilliseconds,
        });
        parameters.Add("result", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        await connection.ExecuteAsync(new CommandDefinition(
            "sys.sp_getapplock", parameters, commandTimeout: 0, commandType: CommandType.StoredProcedure, cancellationToken: cancellationToken))
            .ConfigureAwait(false);

        // 0 and 1 are granted, at once or after waiting; below are time-out, cancellation, deadlock and wrong parameters.
        return parameters.Get<int>("result") >= 0;
    }

    private sealed class ApplicationLock(SqlConnection connection, string name) : IAsyncDisposable
    {
        // A connection that broke has given its lock back already.
        public async ValueTask DisposeAsync()
        {
            try
            {
                await connection.ExecuteAsync(
                    "sys.sp_releaseapplock",
                    new { Resource = "DataOps.Build/" + name, LockOwner = "Session" },
                    commandType: CommandType.StoredProcedure).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SqlException or InvalidOperationException)
            {
            }
        }
    }
}
