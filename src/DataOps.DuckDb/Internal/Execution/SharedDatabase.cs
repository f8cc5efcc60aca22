using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>A database that is open while it has connections. Opening and closing exclude each other.</summary>
internal sealed unsafe class SharedDatabase(string path)
{
    private readonly Lock _gate = new();
    private IReadOnlyDictionary<string, string> _settings = new Dictionary<string, string>();
    private DatabaseHandle? _handle;
    private int _connections;

    public string Path => path;

    /// <summary>Connections, and those who are about to have one; guarded by the table of all databases.</summary>
    public int Users { get; set; }

    /// <param name="settings">The engine's settings; they must be the same for all connections.</param>
    /// <param name="released">Called once, when the connection is gone or could not be made.</param>
    public ConnectionHandle Connect(IReadOnlyDictionary<string, string> settings, Action<SharedDatabase> released)
    {
        try
        {
            lock (_gate)
            {
                if (_handle is null)
                {
                    _handle = Open(settings);
                    _settings = settings;
                }
                else if (!IsSame(settings))
                {
                    throw new DuckDbException(
                        $"'{path}' is open in this process with a different configuration, and DuckDB allows only one at a time. "
                        + "Use the same settings in all connection strings, or close the other connections first.",
                        DuckDbErrorType.Connection);
                }

                return Connect(released);
            }
        }
        catch
        {
            released(this);
            throw;
        }
    }

    /// <summary>Another connection to the database, which an open one keeps open.</summary>
    /// <param name="released">Called once, when the connection is gone or could not be made.</param>
    public ConnectionHandle Join(Action<SharedDatabase> released)
    {
        try
        {
            lock (_gate)
            {
                return Connect(released);
            }
        }
        catch
        {
            released(this);
            throw;
        }
    }

    private ConnectionHandle Connect(Action<SharedDatabase> released)
    {
        if (NativeMethods.Connect(_handle!, out var connection) != NativeState.Success)
        {
            CloseIfUnused();
            throw new DuckDbException("DuckDB could not make a connection to the open database.", DuckDbErrorType.Connection);
        }

        _connections++;
        return new ConnectionHandle(connection, this, () => Release(released));
    }

    private void Release(Action<SharedDatabase> released)
    {
        lock (_gate)
        {
            _connections--;
            CloseIfUnused();
        }

        released(this);
    }

    private void CloseIfUnused()
    {
        if (_connections == 0)
        {
            _handle?.Dispose();
            _handle = null;
        }
    }

    private bool IsSame(IReadOnlyDictionary<string, string> settings) =>
        settings.Count == _settings.Count
        && settings.All(s => _settings.TryGetValue(s.Key, out var value) && value.Equals(s.Value, StringComparison.OrdinalIgnoreCase));

    private DatabaseHandle Open(IReadOnlyDictionary<string, string> settings)
    {
        using var config = CreateConfig(settings);

        // The name behind ":memory:" is ours alone; the engine would take it for a file's.
        var enginePath = path.StartsWith(DatabaseInstances.Memory, StringComparison.OrdinalIgnoreCase) ? DatabaseInstances.Memory : path;
        var state = NativeMethods.OpenExt(enginePath, out var database, config, out var error);
        var handle = new DatabaseHandle(database);
        if (state == NativeState.Success)
        {
            return handle;
        }

        handle.Dispose();
        throw EngineErrors.FromText(NativeMethods.TakeText(error));
    }

    private static ConfigHandle CreateConfig(IReadOnlyDictionary<string, string> settings)
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
