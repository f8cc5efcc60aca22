using Dapper;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Tests.Support;
using DataOps.DuckDb;
using DataOps.Runtime;
using DataOps.Tests.Support;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Deployment.Tests.Execution;

/// <summary>C# methods between SQL models, deployed from a release.</summary>
public sealed class TransformDeploymentTests : IDisposable
{
    private const string Numbers = "select cast(range as integer) as id from range(100)";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];
    private int _compiled;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_transform_stands_between_two_models()
    {
        var result = await DeployAsync(Project(Compile("foreach (var row in numbers) { if (row.Id % 2 == 0) { yield return new Even { Id = row.Id, Half = row.Id / 2 }; } }")));

        Assert.Equal(DeploymentOutcome.Published, result.Outcome);
        Assert.Equal([BuildAction.View, BuildAction.Transform, BuildAction.Table], result.Plan.Nodes.Select(node => node.Build));
        Assert.Equal(["50|1225"], Query("select rows || '|' || halves from analytics.totals"));
        Assert.Equal(
            ["YES|NO"],
            Query("select string_agg(is_nullable, '|' order by column_name) from information_schema.columns where table_schema = 'dataops_versions' and starts_with(table_name, 'even__')"));
    }

    [Theory]
    [InlineData("IAsyncEnumerable<Numbers> numbers", "async IAsyncEnumerable<Even>", "await foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = 1 }; }")]
    [InlineData("[OrderedBy(nameof(Models.Numbers.Id))] IEnumerable<Numbers> numbers", "IEnumerable<Even>", "var last = -1; foreach (var row in numbers) { if (row.Id != ++last) { throw new System.InvalidOperationException(); } yield return new Even { Id = row.Id, Half = 1 }; }")]
    [InlineData("IEnumerable<Numbers> left, IEnumerable<Numbers> right", "IEnumerable<Even>", "foreach (var (a, b) in System.Linq.Enumerable.Zip(left, right)) { yield return new Even { Id = a.Id, Half = 1 }; }")]
    [InlineData("IEnumerable<Numbers> numbers", "IEnumerable<Even>", "foreach (var row in numbers) { foreach (var other in numbers) { yield return new Even { Id = row.Id, Half = 1 }; break; } }")]
    [InlineData("IEnumerable<Numbers> numbers", "async IAsyncEnumerable<Even>", "await System.Threading.Tasks.Task.Yield(); foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = 1 }; }")]
    public async Task Rows_are_read_as_the_method_asks_for_them(string parameters, string returns, string body)
    {
        await DeployAsync(Project(Compile(body, parameters, returns)));
        Assert.Equal(["100|100"], Query("select rows || '|' || halves from analytics.totals"));
    }

    [Fact]
    public async Task A_transform_is_given_the_log_the_clock_and_the_parameters_of_the_run()
    {
        var assembly = Compile(
            "context.Log.Information($\"since {context.Parameters[\"since\"]}\"); context.Log.Warning(\"careful\"); yield return new Even { Id = context.Clock.GetUtcNow().Year, Half = 0 };",
            "IEnumerable<Numbers> numbers, TransformContext context");
        await DeployAsync(Project(assembly), new DeploymentOptions
        {
            Parameters = new Dictionary<string, string> { ["since"] = "2001" },
            Clock = new FixedClock(),
            Log = new ListLog(_log),
        });
        Assert.Equal(["since 2001", "warning: careful"], _log);
        Assert.Equal(["2024"], Query("select cast(id as varchar) from analytics.even"));
    }

    [Fact]
    public async Task An_unchanged_transform_is_not_run_again_and_a_changed_one_is()
    {
        var assembly = Compile("foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = 1 }; }");
        await DeployAsync(Project(assembly));
        var same = await DeployAsync(Project(assembly, "1.1.0"));
        Assert.All(same.Plan.Nodes, node => Assert.Equal(BuildAction.Reuse, node.Build));

        var changed = await DeployAsync(Project(Compile("foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = 2 }; }"), "1.2.0"));
        Assert.Equal([BuildAction.Reuse, BuildAction.Transform, BuildAction.Table], changed.Plan.Nodes.Select(node => node.Build));
        Assert.Equal("changed", changed.Plan.Nodes[1].Reason);
        Assert.Equal(["200"], Query("select cast(halves as varchar) from analytics.totals"));
    }

    [Theory]
    [InlineData("foreach (var row in numbers) { if (row.Id == 41) { throw new System.InvalidOperationException(\"no such day\"); } yield return new Even { Id = row.Id, Half = 1 }; }", "at row 42 of 'numbers', after giving 41 rows: InvalidOperationException: no such day.")]
    [InlineData("foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = row.Id / (50 - row.Id) }; }", "at row 51 of 'numbers', after giving 50 rows: DivideByZeroException: Attempted to divide by zero.")]
    [InlineData("foreach (var row in numbers) { yield return null!; }", "at row 1 of 'numbers', after giving 0 rows: row 1 is null.")]
    [InlineData("throw new System.NotSupportedException(\"not today\");", "before it read a row, after giving 0 rows: NotSupportedException: not today.")]
    public async Task An_exception_tells_transform_and_row_and_leaves_what_is_published_as_it_was(string body, string expected)
    {
        await DeployAsync(Project(Compile("foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = 1 }; }")));
        var exception = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(Project(Compile(body.Contains("yield", StringComparison.Ordinal) ? body : body + " yield break;"), "1.1.0")));

        Assert.Equal("DOPS8030", exception.Id);
        Assert.StartsWith($"Transform 'even' (Shop.Transforms.Evens.Find) failed {expected}", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was published; environment 'prod' is as it was.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["100|100"], Query("select rows || '|' || halves from analytics.totals"));
        Assert.Equal(["1.0.0"], Query("select version from dataops.publications"));
        Assert.Equal(["1"], Query("select cast(count(*) as varchar) from duckdb_tables() where table_name like 'even%'"));
        Assert.Equal(["failed", "published"], Query("select outcome from dataops.runs order by outcome"));
    }

    [Fact]
    public async Task A_key_that_is_given_twice_fails_the_check_and_publishes_nothing()
    {
        var project = Project(Compile("foreach (var row in numbers) { yield return new Even { Id = 1, Half = 1 }; }"))
            .Check("even_grain_id", "select id from {even} group by id having count(*) > 1", ["even"]);
        Assert.Equal(DeploymentOutcome.ChecksFailed, (await DeployAsync(project)).Outcome);
    }

    [Fact]
    public async Task A_cancelled_run_stops_a_transform_that_would_never_end()
    {
        using var stop = new CancellationTokenSource();
        var assembly = Compile(
            "for (var i = 0; ; i++) { if (i == 5000) { context.Log.Information(\"far\"); } yield return new Even { Id = i, Half = 1 }; }",
            "IEnumerable<Numbers> numbers, TransformContext context");
        var deployment = DeployAsync(Project(assembly), new DeploymentOptions { Log = new StopLog(stop) }, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deployment);
        Assert.Empty(Query("select table_name from duckdb_tables() where table_name like 'even%'"));
    }

    [Fact]
    public async Task A_transform_reads_sources_and_models_that_are_nothing_in_the_database()
    {
        await using (var connection = new DuckDbConnection($"DataSource={_folder.File("warehouse.duckdb")}"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("create schema raw; create table raw.orders as select 7 as id, 'x' as extra");
        }

        var assembly = CompiledProject.Compile(
            _folder.File("lib/Shop.dll"),
            Source("foreach (var row in orders) { foreach (var number in numbers) { yield return new Even { Id = row.Id, Half = number.Id }; } }", "IEnumerable<Order> orders, IEnumerable<Numbers> numbers", "IEnumerable<Even>")
                + "[Relation(\"orders\")] public sealed partial record Order { public required int Id { get; init; } }",
            [("numbers", "select 3 as id"), ("orders", "select 1 as id, 'x' as extra")]);
        var project = new ProjectBuilder("1.0.0")
            .Source("orders", "id INTEGER, extra VARCHAR")
            .Model("numbers", "ephemeral", "id INTEGER", "select 3 as id", [])
            .Transform("even", "id INTEGER NOT NULL, half INTEGER", "Shop.Transforms.Evens.Find", assembly, "numbers", "orders");
        await DeployAsync(project);
        Assert.Equal(["7|3"], Query("select id || '|' || half from analytics.even"));
    }

    [Fact]
    public async Task A_transform_brings_its_dependencies_and_shares_none_with_the_process()
    {
        var library = CompiledProject.Compile(_folder.File("lib/Dapper.dll"), "namespace Mine { public static class Three { public static int Times(int number) => number * 3; } }", []);
        var assembly = Compile("foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = Mine.Three.Times(row.Id) }; }", references: library);
        await DeployAsync(Project(assembly).With(library));
        Assert.Equal(["14850"], Query("select cast(halves as varchar) from analytics.totals"));

        var missing = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(Project(Compile("yield return new Even { Id = Other.Gone.Value, Half = 1 };", references: Gone()), "2.0.0")));
        Assert.Equal("DOPS8030", missing.Id);
        Assert.Contains("Could not load file or assembly 'Gone", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_without_its_method_is_refused()
    {
        var assembly = Compile("yield break;");
        var project = new ProjectBuilder("1.0.0").Transform("odd", "id INTEGER NOT NULL", "Shop.Transforms.Odds.Find", assembly);
        var exception = await Assert.ThrowsAsync<DataOpsException>(() => DeployAsync(project));
        Assert.Equal("DOPS8031", exception.Id);
        Assert.Equal("Transform 'odd' (Shop.Transforms.Odds.Find) cannot be loaded from 'transforms/Shop.dll': the assembly does not hold it. Build the release again.", exception.Message);
    }

    private string Gone() => CompiledProject.Compile(_folder.File("lib/Gone.dll"), "namespace Other { public static class Gone { public static readonly int Value = 1; } }", []);

    private static ProjectBuilder Project(string assembly, string version = "1.0.0") => new ProjectBuilder(version)
        .Model("numbers", "view", "id INTEGER", Numbers, [])
        .Transform("even", "id INTEGER NOT NULL, half INTEGER", "Shop.Transforms.Evens.Find", assembly, "numbers")
        .Model("totals", "table", "rows BIGINT, halves HUGEINT", "select count(*) as rows, sum(half) as halves from {even}", ["even"]);

    private string Compile(string body, string parameters = "IEnumerable<Numbers> numbers", string returns = "IEnumerable<Even>", params string[] references) =>
        CompiledProject.Compile(_folder.File($"lib/{++_compiled}/Shop.dll"), Source(body, parameters, returns), [("numbers", Numbers)], references);

    private static string Source(string body, string parameters, string returns) =>
        $$"""
        using System.Collections.Generic;
        using DataOps.Runtime;
        using Shop.Models;
        namespace Shop.Transforms;
        public sealed partial record Even { [Key] public required int Id { get; init; } public required int? Half { get; init; } }
        public static class Evens { [Transform] public static {{returns}} Find({{parameters}}) { {{body}} } }

        """;

    private async Task<DeploymentResult> DeployAsync(ProjectBuilder project, DeploymentOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var release = await Shop.OpenAsync(_folder, project, Guid.NewGuid().ToString("N"));
        return await new Deployer(new DuckDbWarehouse(), WarehouseConnection.ToFile(_folder.File("warehouse.duckdb")))
            .DeployAsync(release, options ?? new DeploymentOptions(), cancellationToken);
    }

    private List<string> Query(string sql)
    {
        using var connection = new DuckDbConnection($"DataSource={_folder.File("warehouse.duckdb")};AccessMode=READ_ONLY");
        return connection.Query<string>(sql).AsList();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);
    }

    private sealed class ListLog(List<string> lines) : ITransformLog
    {
        public void Information(string message) => lines.Add(message);

        public void Warning(string message) => lines.Add("warning: " + message);
    }

    private sealed class StopLog(CancellationTokenSource stop) : ITransformLog
    {
        public void Information(string message) => stop.Cancel();

        public void Warning(string message) => stop.Cancel();
    }
}
