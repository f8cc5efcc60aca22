using DataOps.Warehouses.Diagnostics;

namespace DataOps.Warehouses;

/// <summary>Where a warehouse is. Holds the secret and never shows it: <see cref="Label"/> is what messages name.</summary>
public sealed class WarehouseConnection
{
    private WarehouseConnection(string label, string? connectionString, string? databaseFile)
    {
        Label = label;
        ConnectionString = connectionString;
        DatabaseFile = databaseFile;
    }

    /// <summary>What to call it in messages: the file, or the name of the environment variable.</summary>
    public string Label { get; }

    /// <summary>The database file, where one was named instead of a connection string.</summary>
    public string? DatabaseFile { get; }

    /// <summary>The secret; for adapters only. Null where a file was named.</summary>
    public string? ConnectionString { get; }

    /// <summary>A database file, which is no secret.</summary>
    public static WarehouseConnection ToFile(string path) => new($"'{path}'", null, Path.GetFullPath(path));

    /// <summary>The connection string in an environment variable.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="environment">Reads a variable; null when it is not set.</param>
    public static WarehouseConnection FromVariable(string variable, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var value = environment(variable);
        return string.IsNullOrWhiteSpace(value)
            ? throw new DataOpsException(WarehouseDiagnostics.ConnectionMissing, variable)
            : new WarehouseConnection($"of ${variable}", value, null);
    }

    /// <summary>The label; never the secret.</summary>
    public override string ToString() => Label;
}
