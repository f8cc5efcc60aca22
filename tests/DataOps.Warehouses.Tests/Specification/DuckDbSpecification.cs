using DataOps.Warehouses.DuckDb;

namespace DataOps.Warehouses.Tests.Specification;

public sealed class DuckDbSpecification : WarehouseSpecification
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataops warehouse ").FullName;

    protected override IWarehouse Warehouse { get; } = new DuckDbWarehouse();

    protected override WarehouseConnection Connection => WarehouseConnection.ToFile(Path.Combine(_folder, "warehouse.duckdb"));

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
