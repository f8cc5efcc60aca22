using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;
using Npgsql;

namespace DataOps.Warehouses.Postgres;

/// <summary>PostgreSQL, from version 15 on.</summary>
public sealed class PostgresWarehouse : IWarehouse
{
    /// <summary>The engine's name.</summary>
    public const string EngineName = "postgres";

    /// <inheritdoc />
    public string Engine => EngineName;

    /// <inheritdoc />
    public WarehouseStatements Statements { get; } = new PostgresStatements();

    /// <inheritdoc />
    public async Task<IWarehouseSession> OpenAsync(
        WarehouseConnection connection, WarehouseAccess access, Patience patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(patience);
        var npgsql = Connect(connection);
        try
        {
            await npgsql.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new PostgresSession(npgsql, Statements);
        }
        catch (NpgsqlException exception)
        {
            await npgsql.DisposeAsync().ConfigureAwait(false);
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect, exception, ["PostgreSQL", connection.Label, exception.Message]);
        }
    }

    private static NpgsqlConnection Connect(WarehouseConnection connection)
    {
        try
        {
            // A pooled connection would keep its advisory lock and temporary tables after it was closed.
            return new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, ApplicationName = "dataops" }.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The framework's message quotes the string.
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect, "PostgreSQL", connection.Label, "it is no connection string of Npgsql.");
        }
    }
}
