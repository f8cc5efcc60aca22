using DataOps.Warehouses.SqlServer;
using Microsoft.Data.SqlClient;

namespace DataOps.Warehouses.Tests.Specification;

/// <summary>Runs against the server whose connection string DATAOPS_TEST_SQLSERVER holds; makes and drops a database for each test.</summary>
public sealed class SqlServerSpecification : WarehouseSpecification
{
    private const string Variable = "DATAOPS_TEST_SQLSERVER";

    private readonly string _database = "dataops_" + Guid.NewGuid().ToString("N");

    /// <summary>Why these tests cannot run here, or null.</summary>
    public static string? Missing => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"The environment variable {Variable} is not set; put the connection string of a SQL Server there to run these tests."
        : null;

    protected override IWarehouse Warehouse { get; } = new SqlServerWarehouse();

    protected override WarehouseConnection Connection => WarehouseConnection.FromVariable(
        Variable,
        name => new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(name)) { InitialCatalog = _database }.ConnectionString);

    public override Task InitializeAsync() => OnServerAsync($"create database [{_database}]");

    public override Task DisposeAsync() =>
        OnServerAsync($"alter database [{_database}] set single_user with rollback immediate; drop database [{_database}]");

    [Specification]
    public async Task A_lock_that_another_session_holds_is_not_granted() =>
        Assert.Equal("DOPS8022", (await SecondLockFailsAsync()).Id);

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new SqlConnection(Environment.GetEnvironmentVariable(Variable));
        await connection.OpenAsync();
        await using var command = new SqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
