using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;
using Microsoft.Data.SqlClient;

namespace DataOps.Warehouses.SqlServer;

/// <summary>SQL Server, from 2016 SP1 on, and what speaks its protocol.</summary>
public sealed class SqlServerWarehouse : IWarehouse
{
    /// <summary>The engine's name.</summary>
    public const string EngineName = "sqlserver";

    /// <inheritdoc />
    public string Engine => EngineName;

    /// <inheritdoc />
    public WarehouseStatements Statements { get; } = new SqlServerStatements();

    /// <inheritdoc />
    public async Task<IWarehouseSession> OpenAsync(
        WarehouseConnection connection, WarehouseAccess access, Patience patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(patience);
        var client = Connect(connection);
        try
        {
            await client.OpenAsync(cancellationToken).ConfigureAwait(false);
            var session = new SqlServerSession(client, Statements);

            // Without it an error ends the statement only, and a transaction would go on half done.
            await session.ExecuteAsync("set xact_abort on", null, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch (SqlException exception)
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect, exception, ["SQL Server", connection.Label, exception.Message]);
        }
        catch (Exception exception) when (LacksCultures(exception))
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect,
                exception,
                ["SQL Server", connection.Label, "its client needs ICU. Install libicu, and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."]);
        }
    }

    // The client needs cultures and does not say so in a way that helps.
    private static bool LacksCultures(Exception exception) =>
        exception is System.Globalization.CultureNotFoundException
        || (exception is NotSupportedException && AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);

    private static SqlConnection Connect(WarehouseConnection connection)
    {
        try
        {
            // A pooled connection would keep its application lock and temporary tables after it was closed.
            return new SqlConnection(
                new SqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, ApplicationName = "dataops" }.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The framework's message quotes the string.
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect, "SQL Server", connection.Label, "it is no connection string of SqlClient.");
        }
    }
}
