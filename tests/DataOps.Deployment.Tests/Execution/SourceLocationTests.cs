using System.Text.Json.Nodes;
using Dapper;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Releases;
using DataOps.Deployment.Tests.Support;
using DataOps.DuckDb;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Deployment.Tests.Execution;

public sealed class SourceLocationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_source_in_a_csv_file_is_a_view_with_the_declared_types_over_the_file()
    {
        File.WriteAllText(_folder.File("visits.csv"), "visit_id,page\n1,home\n007,\n");
        await DeployAsync("visits.csv", _ => null);

        using var connection = Open();
        Assert.Equal([(1L, "home"), (7L, null)], connection.Query<(long, string?)>("select visit_id, page from web.visits order by 1"));
        Assert.Equal(["BIGINT", "VARCHAR"], connection.Query<string>("select data_type from duckdb_columns() where table_name = 'visits' order by column_index"));
    }

    [Fact]
    public async Task A_location_may_name_an_environment_variable_of_whoever_deploys()
    {
        File.WriteAllText(_folder.File("visits.csv"), "visit_id,page\n1,home\n");
        await DeployAsync("${LAKE}/visits.csv", name => name == "LAKE" ? _folder.Path : null);
        using var connection = Open();
        Assert.Equal(1, connection.ExecuteScalar<long>("select count(*) from web.visits"));
    }

    [Theory]
    [InlineData("${LAKE}/visits.csv", "'LAKE', which is not set")]
    [InlineData("visits.xlsx", "cannot be read")]
    public async Task A_location_that_leads_nowhere_is_an_error_that_names_it(string location, string problem)
    {
        var error = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(location, _ => null));
        Assert.Equal("DOPS8019", error.Id);
        Assert.Contains(location, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_the_same_name_is_never_replaced()
    {
        using (var connection = Open())
        {
            connection.Execute("create schema web; create table web.visits as select 42 as answer");
        }

        var error = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync("visits.csv", _ => null));
        Assert.Equal("DOPS8010", error.Id);
    }

    [Theory]
    [InlineData("analytics.duckdb")]
    [InlineData("dataops.duckdb")]
    public async Task A_database_with_the_name_of_a_schema_is_refused_before_anything_is_made(string name)
    {
        var release = await Shop.OpenAsync(_folder, Shop.Release(1), "shop");
        var error = await Assert.ThrowsAsync<DataOpsException>(() =>
            new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(_folder.File(name))).DeployAsync(release, new DeploymentOptions(), CancellationToken.None));
        Assert.Equal("DOPS8009", error.Id);
    }

    private async Task DeployAsync(string location, Func<string, string?> variable)
    {
        var input = Shop.Release(1).WriteTo(_folder.File("input"));
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(input, "manifest.json")))!;
        manifest["nodes"]!.AsArray().Add(JsonNode.Parse($$"""
            {
              "name": "web.visits", "kind": "source", "schema": "web", "relation": "visits", "location": "{{location}}", "fingerprint": "1",
              "dependsOn": [], "columns": [{ "name": "visit_id", "type": "BIGINT", "nullable": false }, { "name": "page", "type": "VARCHAR", "nullable": true }]
            }
            """));
        File.WriteAllText(Path.Combine(input, "manifest.json"), manifest.ToJsonString());
        await ReleaseWriter.CreateAsync(input, _folder.File("shop.dataops"), null, "test", CancellationToken.None);

        var release = await Release.OpenAsync(_folder.File("shop.dataops"), CancellationToken.None);
        var deployer = new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(Database));
        await deployer.DeployAsync(release, new DeploymentOptions { Folder = _folder.Path, Variable = variable }, CancellationToken.None);
    }

    private string Database => _folder.File("warehouse.duckdb");

    private DuckDbConnection Open()
    {
        var connection = new DuckDbConnection("DataSource=" + Database);
        connection.Open();
        return connection;
    }
}
