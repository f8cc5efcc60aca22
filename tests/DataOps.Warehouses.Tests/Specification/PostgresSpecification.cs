using DataOps.Warehouses.Postgres;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Warehouses.Tests.Specification;

public sealed class PostgresSpecification(PostgresServer server) : WarehouseSpecification, IClassFixture<PostgresServer>
{
    private string _connectionString = "";

    /// <summary>Why these tests cannot run here, or null.</summary>
    public static string? Missing => PostgresServer.Binaries is null
        ? "PostgreSQL's programs are not on this machine (looked in /usr/lib/postgresql); install the package postgresql to run these tests."
        : null;

    protected override IWarehouse Warehouse { get; } = new PostgresWarehouse();

    protected override WarehouseConnection Connection => WarehouseConnection.FromVariable("TEST_WAREHOUSE", _ => _connectionString);

    public override async Task InitializeAsync() => _connectionString = await server.CreateDatabaseAsync();

    public override Task DisposeAsync() => Task.CompletedTask;

    [Specification]
    public async Task A_lock_that_another_session_holds_names_its_process()
    {
        var exception = await SecondLockFailsAsync();

        Assert.Equal("DOPS8022", exception.Id);
        Assert.Contains("in use by server process ", exception.Message, StringComparison.Ordinal);
    }
}
