using System.Data.Common;
using Dapper;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Tests.Support;
using DataOps.DuckDb;
using DataOps.Projects;
using DataOps.Tests.Support;
using DataOps.Warehouses;
using DataOps.Warehouses.DuckDb;
using DataOps.Warehouses.Postgres;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Deployment.Tests.Execution;

/// <summary>An empty warehouse of one engine, to deploy projects with C# to.</summary>
internal sealed class TransformEngine(string name, string connectionString, TemporaryFolder folder)
{
    private readonly IWarehouse _warehouse = name == "duckdb" ? new DuckDbWarehouse() : new PostgresWarehouse();
    private readonly WarehouseConnection _connection = WarehouseConnection.FromVariable("TEST_WAREHOUSE", _ => connectionString);
    private int _compiled;

    /// <summary>The engines that can be had on this machine.</summary>
    public static IReadOnlyList<string> Names => PostgresServer.Binaries is null ? ["duckdb"] : ["duckdb", "postgres"];

    public static async Task<TransformEngine> CreateAsync(string name, TemporaryFolder folder, PostgresServer server) =>
        new(name, name == "duckdb" ? $"DataSource={folder.File("warehouse.duckdb")}" : await server.CreateDatabaseAsync(), folder);

    public string Compile(string code, params (string Name, string Sql)[] models) => CompiledProject.Compile(
        folder.File($"lib/{++_compiled}/Shop.dll"),
        code,
        models.Select(model => new ProjectItem(ProjectItemKind.Model, $"models/{model.Name}.sql", new DataOps.Sql.Text.SourceText(model.Sql))),
        "Shop",
        name,
        []);

    public async Task<DeploymentResult> DeployAsync(ProjectBuilder project, DeploymentOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var release = await Shop.OpenAsync(folder, project, Guid.NewGuid().ToString("N"));
        return await new Deployer(_warehouse, _connection).DeployAsync(release, options ?? new DeploymentOptions(), cancellationToken);
    }

    public IReadOnlyList<string> Query(string sql)
    {
        using DbConnection connection = name == "duckdb" ? new DuckDbConnection(connectionString) : new NpgsqlConnection(connectionString);
        return connection.Query<string>(sql).AsList();
    }
}
