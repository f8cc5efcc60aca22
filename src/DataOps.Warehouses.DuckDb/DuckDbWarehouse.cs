using DataOps.DuckDb;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.DuckDb;

/// <summary>DuckDB. One process at a time writes a file, so opening it for writing is the lock, and readers wait outside.</summary>
public sealed class DuckDbWarehouse : IWarehouse
{
    private const string ReadOnly = "READ_ONLY";

    /// <summary>The engine's name.</summary>
    public const string EngineName = "duckdb";

    /// <inheritdoc />
    public string Engine => EngineName;

    /// <inheritdoc />
    public WarehouseStatements Statements { get; } = new DuckDbStatements();

    /// <inheritdoc />
    public async Task<IWarehouseSession> OpenAsync(
        WarehouseConnection connection, WarehouseAccess access, Patience patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(patience);
        var settings = Settings(connection);
        if (access == WarehouseAccess.Read)
        {
            settings = Readable(settings);
        }

        return new DuckDbSession(
            await OpenAsync(settings, connection.Label, patience, cancellationToken).ConfigureAwait(false), Statements);
    }

    private static DuckDbConnectionStringBuilder Settings(WarehouseConnection connection)
    {
        try
        {
            return connection.DatabaseFile is { } file
                ? new DuckDbConnectionStringBuilder { DataSource = file }
                : new DuckDbConnectionStringBuilder(connection.ConnectionString);
        }
        catch (ArgumentException)
        {
            // The framework's message quotes the string.
            throw new DataOpsException(
                WarehouseDiagnostics.CannotConnect, "DuckDB", connection.Label, "it is no connection string; write DataSource=FILE.");
        }
    }

    // A file that does not exist is an empty warehouse to those who only look; opened read-only it would be an error.
    private static DuckDbConnectionStringBuilder Readable(DuckDbConnectionStringBuilder settings)
    {
        var isMemory = settings.DataSource.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase);
        if (!isMemory && File.Exists(settings.DataSource))
        {
            settings.AccessMode = ReadOnly;
            return settings;
        }

        return isMemory ? settings : new DuckDbConnectionStringBuilder();
    }

    private static async Task<DuckDbConnection> OpenAsync(
        DuckDbConnectionStringBuilder settings, string label, Patience patience, CancellationToken cancellationToken)
    {
        long? waitingSince = null;
        while (true)
        {
            var connection = new DuckDbConnection(settings.ConnectionString);
            try
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                return connection;
            }
            catch (DuckDbException exception) when (exception.IsDatabaseLocked)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
                if (patience.Limit == TimeSpan.Zero || Elapsed(waitingSince) >= patience.Limit)
                {
                    throw new DataOpsException(
                        WarehouseDiagnostics.Locked, exception, [label, Holder(exception), Spell(patience.Limit)]);
                }

                if (waitingSince is null)
                {
                    waitingSince = TimeProvider.System.GetTimestamp();
                    patience.Report($"The warehouse {label} is in use by {Holder(exception)}; waiting up to {Spell(patience.Limit)}.");
                }

                await Task.Delay(patience.Interval, cancellationToken).ConfigureAwait(false);
            }
            catch (DuckDbException exception)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
                throw new DataOpsException(WarehouseDiagnostics.CannotConnect, exception, ["DuckDB", label, exception.Message]);
            }
        }
    }

    private static TimeSpan Elapsed(long? since) => since is { } start ? TimeProvider.System.GetElapsedTime(start) : TimeSpan.Zero;

    private static string Holder(DuckDbException exception) =>
        exception.LockHolderProcessId is { } process ? $"process {process}" : "another process";

    private static string Spell(TimeSpan time) => $"{time.TotalSeconds:0.#} s";
}
