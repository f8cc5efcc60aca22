using DataOps.Warehouses;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Testing.Engines;

/// <summary>Where tests run. Safe for several threads.</summary>
public sealed class TestEngine
{
    /// <summary>The environment variable that names the engine: <c>duckdb</c> (the default), <c>postgres</c> or <c>sqlserver</c>.</summary>
    public const string EngineVariable = "DATAOPS_TEST_ENGINE";

    /// <summary>The environment variable that holds the connection string of a server; no message shows it.</summary>
    public const string ConnectionVariable = "DATAOPS_TEST_CONNECTION";

    private readonly Func<CancellationToken, Task<TestDatabase>> _open;

    private TestEngine(string name, Func<CancellationToken, Task<TestDatabase>> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>DuckDB within the process: each test has a database in memory.</summary>
    public static TestEngine DuckDb { get; } = new(DuckDbWarehouse.EngineName, DuckDbTestDatabase.OpenAsync);

    /// <summary>What the environment says; DuckDB where it says nothing.</summary>
    /// <exception cref="ModelTestException">The engine is unknown, or the package with its adapter is missing.</exception>
    public static TestEngine Current => FromVariables(Environment.GetEnvironmentVariable);

    /// <summary>The engine's name in manifests.</summary>
    public string Name { get; }

    /// <summary>A server on which each test has a schema of its own, dropped after it.</summary>
    /// <param name="warehouse">The kind of server.</param>
    /// <param name="connection">Where it is.</param>
    public static TestEngine Server(IWarehouse warehouse, WarehouseConnection connection)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        ArgumentNullException.ThrowIfNull(connection);
        return new TestEngine(warehouse.Engine, token => ServerTestDatabase.OpenAsync(warehouse, connection, token));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static TestEngine FromVariables(Func<string, string?> variable)
    {
        var name = variable(EngineVariable)?.Trim();
        return string.IsNullOrEmpty(name) || string.Equals(name, DuckDb.Name, StringComparison.OrdinalIgnoreCase)
            ? DuckDb
            : Server(ServerAdapters.Find(name), WarehouseConnection.FromVariable(ConnectionVariable, variable));
    }

    internal Task<TestDatabase> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);
}
