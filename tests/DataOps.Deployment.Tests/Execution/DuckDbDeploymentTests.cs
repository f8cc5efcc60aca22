using Dapper;
using DataOps.Deployment.Environments;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Tests.Support;
using DataOps.DuckDb;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Deployment.Tests.Execution;

public sealed class DuckDbDeploymentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Database => _folder.File("warehouse.duckdb");

    private async Task<DeploymentResult> DeployAsync(ProjectBuilder project, DeploymentOptions? options = null)
    {
        using var release = await Shop.OpenAsync(_folder, project, Guid.NewGuid().ToString("N"));
        return await new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(Database))
            .DeployAsync(release, options ?? new DeploymentOptions(), CancellationToken.None);
    }

    private List<string> Query(string sql)
    {
        using var connection = new DuckDbConnection($"DataSource={Database};AccessMode=READ_ONLY");
        return connection.Query<string>(sql).AsList();
    }

    private List<string> Views() =>
        Query("select schema_name || '.' || view_name from duckdb_views() where not internal and schema_name <> 'dataops_versions' order by 1");

    [Fact]
    public async Task A_release_is_published_with_seeds_views_tables_and_a_ledger()
    {
        var result = await DeployAsync(Shop.Release(1));

        Assert.Equal(DeploymentOutcome.Published, result.Outcome);
        Assert.Equal(
            ["analytics.customer_names", "analytics.customers", "analytics.name_history", "analytics.stg_customers"], Views());
        Assert.Equal(
            ["1|Ada|2024-01-01", "2|Bob \"B\"|null", "3||2025-05-05", "4|Generation 1|2025-01-01"],
            Query("select id || '|' || name || '|' || coalesce(cast(since as varchar), 'null') from analytics.customers order by id"));
        Assert.Equal(["4"], Query("select cast(count(*) as varchar) from analytics.customer_names where generation = 1"));
        Assert.Equal(["1.1.0"], Query("select version from dataops.publications"));
        Assert.Equal(["published"], Query("select outcome from dataops.runs"));
        Assert.Equal(["0"], Query("select cast(failing_rows as varchar) from dataops.checks"));
    }

    [Fact]
    public async Task The_same_release_twice_does_nothing()
    {
        var project = Shop.Release(1);
        await DeployAsync(project);
        var before = File.GetLastWriteTimeUtc(Database);

        var result = await DeployAsync(project);

        Assert.Equal(DeploymentOutcome.NothingToDo, result.Outcome);
        Assert.Equal(["1"], Query("select cast(count(*) as varchar) from dataops.runs"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Database));
    }

    [Fact]
    public async Task Another_version_of_the_same_content_builds_nothing_and_is_recorded()
    {
        await DeployAsync(Shop.Release(1));
        var again = Shop.Release(1).Check("another", "select 1 where false", []);

        var result = await DeployAsync(again);

        Assert.Equal(DeploymentOutcome.Published, result.Outcome);
        Assert.All(result.Plan.Nodes, node => Assert.Equal(BuildAction.Reuse, node.Build));
        Assert.Equal(["2"], Query("select cast(count(*) as varchar) from dataops.publications"));
    }

    [Fact]
    public async Task The_next_release_moves_every_view()
    {
        await DeployAsync(Shop.Release(1));

        await DeployAsync(Shop.Release(2));

        Assert.Equal(["2"], Query("select distinct cast(generation as varchar) from analytics.customer_names"));
        Assert.Equal(["2"], Query("select distinct cast(generation as varchar) from analytics.stg_customers"));
    }

    [Fact]
    public async Task An_incremental_model_keeps_the_rows_that_its_query_no_longer_gives()
    {
        await DeployAsync(Shop.Release(1));

        var result = await DeployAsync(Shop.Release(2));

        Assert.Equal(BuildAction.Merge, result.Plan.Nodes.Single(node => node.Node.Name == "name_history").Build);
        Assert.Equal(
            ["1:1", "2:2", "3:2", "4:2"],
            Query("select id || ':' || generation from analytics.name_history order by id"));
    }

    [Fact]
    public async Task An_incremental_model_with_new_rows_adds_only_those()
    {
        static ProjectBuilder Release(int last) => new ProjectBuilder($"1.{last}.0")
            .Seed("events", "id INTEGER", "id\n" + string.Concat(Enumerable.Range(last - 1, 2).Select(id => $"{id}\n")))
            .Model(
                "log", "incremental", "id INTEGER, read_at INTEGER", "select id, 0 as read_at from {events}", ["events"], null,
                "select id, 1 as read_at from {events} where id > (select max(id) from {log})");

        await DeployAsync(Release(2));
        await DeployAsync(Release(3));

        Assert.Equal(["1:0", "2:0", "3:1"], Query("select id || ':' || read_at from analytics.log order by id"));
    }

    [Fact]
    public async Task A_changed_incremental_model_is_built_anew()
    {
        await DeployAsync(Shop.Release(1));
        var changed = new ProjectBuilder("2.0.0")
            .Seed("customers", "id INTEGER, name VARCHAR, since DATE", Shop.Customers)
            .Model("name_history", "incremental", "id INTEGER", "select id from {customers} where id > 1", ["customers"], ["id"]);

        var result = await DeployAsync(changed);

        Assert.Equal(BuildAction.Table, result.Plan.Nodes.Single(node => node.Node.Name == "name_history").Build);
        Assert.Equal(["2", "3"], Query("select cast(id as varchar) from analytics.name_history order by id"));
    }

    [Fact]
    public async Task The_view_of_a_deleted_model_is_dropped()
    {
        await DeployAsync(Shop.Release(1));
        var smaller = new ProjectBuilder("2.0.0").Seed("customers", "id INTEGER, name VARCHAR, since DATE", Shop.Customers);

        await DeployAsync(smaller);

        Assert.Equal(["analytics.customers"], Views());
    }

    [Fact]
    public async Task A_failed_check_leaves_the_published_data_as_it_was_and_shows_rows()
    {
        await DeployAsync(Shop.Release(1));
        var bad = Shop.Release(2).Check("nobody_is_called_ada", "select id, name from {customers} where name = 'Ada'", ["customers"]);

        var result = await DeployAsync(bad);

        Assert.Equal(DeploymentOutcome.ChecksFailed, result.Outcome);
        var failure = Assert.Single(result.Failures);
        Assert.Equal(1, failure.FailingRows);
        Assert.Equal(["id", "name"], failure.Columns);
        Assert.Equal(["1", "Ada"], failure.Sample.Single());
        Assert.Equal(["1"], Query("select distinct cast(generation as varchar) from analytics.customer_names"));
        Assert.Equal(["failed", "published"], Query("select outcome from dataops.runs order by outcome"));
    }

    [Fact]
    public async Task A_warning_is_reported_and_stops_nothing_and_a_proved_check_does_not_run()
    {
        var project = Shop.Release(1)
            .Check("suspicious", "select 1 as x", [], "warning")
            .Check("proved", "select 1 as x", [], "error", "proved");

        var result = await DeployAsync(project);

        Assert.Equal(DeploymentOutcome.Published, result.Outcome);
        Assert.Equal(["ids_are_positive", "suspicious"], result.Checks.Select(check => check.Name));
    }

    [Fact]
    public async Task A_model_that_cannot_be_built_names_itself_and_the_engines_reason()
    {
        var bad = new ProjectBuilder("1.0.0").Model("broken", "table", "x INTEGER", "select cast('a' as integer) as x", []);

        var exception = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(bad));

        Assert.Equal("DOPS8012", exception.Id);
        Assert.Contains("Model 'broken'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Could not convert string 'a' to INT32", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["failed"], Query("select outcome from dataops.runs"));
    }

    [Fact]
    public async Task A_check_that_cannot_run_names_itself()
    {
        var exception = await Assert.ThrowsAsync<DataOpsException>(
            () => DeployAsync(Shop.Release(1).Check("odd", "select nonsense from {customers}", ["customers"])));

        Assert.Equal("DOPS8013", exception.Id);
        Assert.Contains("Check 'odd'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_elses_table_is_never_replaced()
    {
        using (var connection = new DuckDbConnection($"DataSource={Database}"))
        {
            connection.Execute("create schema analytics; create table analytics.customers (x integer); insert into analytics.customers values (42)");
        }

        var exception = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(Shop.Release(1)));

        Assert.Equal("DOPS8010", exception.Id);
        Assert.Equal(["42"], Query("select cast(x as varchar) from analytics.customers"));
    }

    [Fact]
    public async Task A_version_that_someone_dropped_is_built_again()
    {
        var project = Shop.Release(1);
        var first = await DeployAsync(project);
        var version = first.Plan.Nodes.Single(node => node.Node.Name == "customer_names").Version;
        using (var connection = new DuckDbConnection($"DataSource={Database}"))
        {
            connection.Execute($"drop table {version.Schema}.{version.Name}");
        }

        var second = await DeployAsync(project);

        Assert.Equal(DeploymentOutcome.Published, second.Outcome);
        Assert.Equal(["4"], Query("select cast(count(*) as varchar) from analytics.customer_names"));
    }

    [Fact]
    public async Task Another_environment_has_schemas_of_its_own_over_the_same_versions()
    {
        var project = Shop.Release(1);
        await DeployAsync(project);

        var result = await DeployAsync(project, new DeploymentOptions { Environment = new DeploymentEnvironment("pr_42") });

        Assert.All(result.Plan.Nodes, node => Assert.Equal(BuildAction.Reuse, node.Build));
        Assert.Contains("pr_42__analytics.customer_names", Views());
        Assert.Equal(["1"], Query("select distinct cast(generation as varchar) from pr_42__analytics.customer_names"));
    }

    [Fact]
    public async Task Old_versions_are_kept_for_as_many_releases_as_told_and_then_dropped()
    {
        var options = new DeploymentOptions { RetainedReleases = 2 };
        await DeployAsync(Shop.Release(1), options);
        await DeployAsync(Shop.Release(2), options);
        Assert.Equal(["8"], Query("select cast(count(*) as varchar) from dataops.versions"));

        await DeployAsync(Shop.Release(3), options);

        Assert.Equal(["8"], Query("select cast(count(*) as varchar) from dataops.versions"));
        Assert.Equal(
            Query("select relation from dataops.versions order by relation"),
            Query("""
                select name from (
                    select table_name as name from duckdb_tables() where schema_name = 'dataops_versions'
                    union all select view_name from duckdb_views() where schema_name = 'dataops_versions')
                order by name
                """));
        Assert.Equal(["3"], Query("select distinct cast(generation as varchar) from analytics.customer_names"));
    }

    [Fact]
    public async Task A_plan_on_a_database_that_does_not_exist_makes_none()
    {
        using var release = await Shop.OpenAsync(_folder, Shop.Release(1), "plan");

        var plan = await new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(Database))
            .PlanAsync(release, new DeploymentOptions(), CancellationToken.None);

        Assert.Equal(4, plan.Nodes.Count);
        Assert.All(plan.Nodes, node => Assert.Equal(ViewAction.Create, node.Publish));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_release_for_another_engine_is_refused()
    {
        var manifest = Shop.Release(1);
        var folder = manifest.WriteTo(_folder.File("other"));
        var path = Path.Combine(folder, "manifest.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"engines\":[\"duckdb\"]", "\"engines\":[\"postgres\"]", StringComparison.Ordinal));
        await Deployment.Releases.ReleaseWriter.CreateAsync(folder, _folder.File("other.dataops"), null, "test", CancellationToken.None);
        using var release = await Deployment.Releases.Release.OpenAsync(_folder.File("other.dataops"), CancellationToken.None);

        var exception = await Assert.ThrowsAsync<DataOpsException>(() => new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(Database))
            .DeployAsync(release, new DeploymentOptions(), CancellationToken.None));

        Assert.Equal("DOPS8008", exception.Id);
    }

    [Theory]
    [InlineData("Prod")]
    [InlineData("a-b")]
    [InlineData("")]
    [InlineData("1a")]
    public void A_name_that_cannot_be_part_of_a_schema_is_no_environment(string name) =>
        Assert.Equal("DOPS8015", Assert.Throws<DataOpsException>(() => new DeploymentEnvironment(name)).Id);
}
