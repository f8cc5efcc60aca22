using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>
/// The databases that this process has open. The engine refuses to open a file twice in one process, so all connections to one file
/// share one instance; it is closed, and unlocked, with the last of them. (The engine has a cache of its own, which fails when one
/// thread opens what another is closing.)
/// </summary>
internal static class DatabaseInstances
{
    public const string Memory = ":memory:";

    private static readonly Lock _gate = new();
    private static readonly Dictionary<string, SharedDatabase> _shared =
        new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    public static ConnectionHandle Connect(string dataSource, IReadOnlyDictionary<string, string> settings)
    {
        if (dataSource.Equals(Memory, StringComparison.OrdinalIgnoreCase))
        {
            return new SharedDatabase(Memory).Connect(settings, Forget);
        }

        var path = Canonical(dataSource);
        SharedDatabase? database;
        lock (_gate)
        {
            if (!_shared.TryGetValue(path, out database))
            {
                _shared.Add(path, database = new SharedDatabase(path));
            }

            // Counted before it is opened, so that nobody who closes it at this moment takes it from the table.
            database.Users++;
        }

        return database.Connect(settings, Forget);
    }

    /// <summary>Another connection to the database of an open one.</summary>
    public static ConnectionHandle Join(SharedDatabase database)
    {
        lock (_gate)
        {
            database.Users++;
        }

        return database.Join(Forget);
    }

    private static void Forget(SharedDatabase database)
    {
        lock (_gate)
        {
            if (--database.Users == 0)
            {
                _shared.Remove(database.Path);
            }
        }
    }

    private static string Canonical(string dataSource)
    {
        if (dataSource.StartsWith(Memory, StringComparison.OrdinalIgnoreCase) || dataSource.Contains("://", StringComparison.Ordinal))
        {
            return dataSource;
        }

        var path = Path.GetFullPath(dataSource);
        return File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
    }
}
