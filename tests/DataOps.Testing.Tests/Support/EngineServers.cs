using System.Reflection;
using DataOps.Testing.Engines;
using DataOps.Warehouses;
using DataOps.Warehouses.Postgres;
using DataOps.Warehouses.SqlServer;
using DataOps.Warehouses.Tests.Servers;
using Xunit.Sdk;

namespace DataOps.Testing.Tests;

/// <summary>The engines that tests can have here: DuckDB, a private PostgreSQL, and the SQL Server that a variable names.</summary>
public sealed class EngineServers : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private TestEngine? _onPostgres;

    public TestEngine Engine(string name) => name switch
    {
        "postgres" => _onPostgres!,
        "sqlserver" => TestEngine.Server(new SqlServerWarehouse(), WarehouseConnection.FromVariable(OnSqlServerAttribute.Variable, Environment.GetEnvironmentVariable)),
        _ => TestEngine.DuckDb,
    };

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        if (PostgresServer.Binaries is not null)
        {
            var connectionString = await _postgres.CreateDatabaseAsync();
            _onPostgres = TestEngine.Server(new PostgresWarehouse(), WarehouseConnection.FromVariable("TEST", _ => connectionString));
        }
    }

    public Task DisposeAsync() => _postgres.DisposeAsync();
}

/// <summary>Runs a theory on DuckDB.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnDuckDbAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["duckdb"]];
}

/// <summary>Runs a theory on PostgreSQL, where there is one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.Binaries is null ? "There is no PostgreSQL server: install the package 'postgresql'." : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["postgres"]];
}

/// <summary>Runs a theory on the SQL Server whose connection string a variable holds.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqlServerAttribute : DataAttribute
{
    public const string Variable = "DATAOPS_TEST_SQLSERVER";

    public OnSqlServerAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"The environment variable {Variable} is not set; put the connection string of a SQL Server there to run these tests."
        : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["sqlserver"]];
}
