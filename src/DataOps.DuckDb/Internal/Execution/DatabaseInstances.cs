using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>
/// The engine refuses to open a file twice in one process, so all connections to one file share one instance. Its own cache counts
/// the references: the file is closed, and unlocked, with its last connection.
/// </summary>
internal static unsafe class DatabaseInstances
{
    public const string Memory = ":memory:";

    private static readonly InstanceCacheHandle _cache = new(NativeMethods.CreateInstanceCache());

    public static DatabaseHandle Open(string dataSource, IEnumerable<KeyValuePair<string, string>> settings)
    {
        using var config = CreateConfig(settings);
        var path = dataSource.StartsWith(Memory, StringComparison.OrdinalIgnoreCase) || dataSource.Contains("://", StringComparison.Ordinal)
            ? dataSource
            : Path.GetFullPath(dataSource);
        var state = NativeMethods.GetOrCreateFromCache(_cache, path, out var database, config, out var error);
        var handle = new DatabaseHandle(database);
        if (state == NativeState.Success)
        {
            return handle;
        }

        handle.Dispose();
        throw EngineErrors.FromText(NativeMethods.TakeText(error));
    }

    public static ConnectionHandle Connect(DatabaseHandle database) =>
        NativeMethods.Connect(database, out var connection) == NativeState.Success
            ? new ConnectionHandle(connection)
            : throw new DuckDbException("DuckDB could not make a connection to the open database.", DuckDbErrorType.Connection);

    private static ConfigHandle CreateConfig(IEnumerable<KeyValuePair<string, string>> settings)
    {
        if (NativeMethods.CreateConfig(out var raw) != NativeState.Success)
        {
            throw new DuckDbException("DuckDB could not make a configuration.", DuckDbErrorType.InvalidConfiguration);
        }

        var config = new ConfigHandle(raw);
        foreach (var (name, value) in settings)
        {
            // The value may be a secret, so only the name is told.
            if (NativeMethods.SetConfig(config, name, value) != NativeState.Success)
            {
                config.Dispose();
                throw new DuckDbException(
                    $"The connection string sets '{name}', which DuckDB does not know or does not accept with this value. "
                    + "'select name, value from duckdb_settings()' lists the settings.", DuckDbErrorType.InvalidConfiguration);
            }
        }

        return config;
    }
}
