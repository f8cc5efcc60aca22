using DataOps.Deployment.Execution;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Tests.Support;
using DataOps.Runtime;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Deployment.Tests.Execution;

/// <summary>A C# method between two SQL models, deployed again and again, on every engine that can be had.</summary>
public sealed class TransformOnEnginesTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const string Published = "select rows || '|' || total from analytics.totals";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Engines => [.. TransformEngine.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_second_deployment_does_nothing_and_a_changed_input_is_read_within_the_deployment_that_builds_it(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        var first = await engine.DeployAsync(Project(engine, name, "1.0.0", 3, Doubled));
        Assert.Equal([BuildAction.Table, BuildAction.Table, BuildAction.Transform, BuildAction.Table], first.Plan.Nodes.Select(node => node.Build));
        Assert.Equal(["3|12"], engine.Query(Published));

        var same = await engine.DeployAsync(Project(engine, name, "1.0.0", 3, Doubled));
        Assert.Equal(DeploymentOutcome.NothingToDo, same.Outcome);
        Assert.All(same.Plan.Nodes, node => Assert.Equal(BuildAction.Reuse, node.Build));

        await engine.DeployAsync(Project(engine, name, "1.1.0", 4, Doubled));
        Assert.Equal(["4|20"], engine.Query(Published));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_exception_tells_transform_and_row_and_the_next_deployment_finishes(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        await engine.DeployAsync(Project(engine, name, "1.0.0", 3, Doubled));

        var failing = Project(engine, name, "1.1.0", 4, "foreach (var row in numbers) { if (row.Id == 3) { throw new InvalidOperationException(\"no such day\"); } yield return new Even { Id = row.Id, Half = 1 }; }");
        var exception = await Assert.ThrowsAsync<DataOpsException>(() => engine.DeployAsync(failing));
        Assert.Equal("DOPS8030", exception.Id);
        Assert.StartsWith(
            "Transform 'even' (Shop.Transforms.Evens.Find) failed at row 3 of 'numbers', after giving 2 rows: InvalidOperationException: no such day.",
            exception.Message,
            StringComparison.Ordinal);
        AssertAsAfterTheFirst(engine);

        await engine.DeployAsync(Project(engine, name, "1.2.0", 4, Doubled));
        Assert.Equal(["4|20"], engine.Query(Published));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_value_that_the_engine_refuses_publishes_nothing(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        await engine.DeployAsync(Project(engine, name, "1.0.0", 3, Doubled));

        // Ten digits before the point, where nine have room.
        var failing = Project(engine, name, "1.1.0", 3, "foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = row.Id == 2 ? 1234567890m : 1 }; }");
        var exception = await Assert.ThrowsAsync<DataOpsException>(() => engine.DeployAsync(failing));
        Assert.Contains("ransform 'even'", exception.Message, StringComparison.Ordinal);
        AssertAsAfterTheFirst(engine);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_cancellation_leaves_nothing_half_made_and_the_next_deployment_finishes(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        await engine.DeployAsync(Project(engine, name, "1.0.0", 3, Doubled));

        using var stop = new CancellationTokenSource();
        var endless = Project(
            engine, name, "1.1.0", 3,
            "foreach (var row in numbers) { for (var i = 0; ; i++) { if (i == 5000) { context.Log.Information(\"far\"); } yield return new Even { Id = i, Half = 1 }; } }");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.DeployAsync(endless, new DeploymentOptions { Log = new StopLog(stop) }, stop.Token));
        AssertAsAfterTheFirst(engine);

        await engine.DeployAsync(Project(engine, name, "1.2.0", 4, Doubled));
        Assert.Equal(["4|20"], engine.Query(Published));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_inputs_in_order_are_read_in_step(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        const string Join = """
            using var next = others.GetEnumerator();
            var more = next.MoveNext();
            foreach (var row in numbers)
            {
                while (more && next.Current.Id < row.Id) { more = next.MoveNext(); }
                if (more && next.Current.Id == row.Id) { yield return new Even { Id = row.Id, Half = row.Id }; }
            }
            """;
        const string Inputs = "[OrderedBy(nameof(Number.Id))] IEnumerable<Number> numbers, [OrderedBy(nameof(Other.Id))] IEnumerable<Other> others";

        // Both come in no order: multiples of 7 and of 5, below 10007.
        await engine.DeployAsync(Project(engine, name, "1.0.0", 10006, Join, Inputs));
        Assert.Equal([$"{10006 / 35}|{35 * (10006 / 35) * ((10006 / 35) + 1) / 2}"], engine.Query(Published));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_input_can_be_left_early_and_read_again_for_each_row(string name)
    {
        var engine = await TransformEngine.CreateAsync(name, _folder, server);
        await engine.DeployAsync(Project(engine, name, "1.0.0", 3, "foreach (var row in numbers) { foreach (var other in others) { yield return new Even { Id = row.Id, Half = 7 }; break; } }", "IEnumerable<Number> numbers, IEnumerable<Other> others"));
        Assert.Equal(["3|21"], engine.Query(Published));
    }

    [Theory]
    [InlineData("IEnumerable", "IEnumerable", "")]
    [InlineData("IAsyncEnumerable", "async IAsyncEnumerable", "await ")]
    public async Task An_input_that_would_take_hours_can_be_left_at_once(string takes, string gives, string wait)
    {
        foreach (var name in TransformEngine.Names)
        {
            using var folder = new TemporaryFolder();
            var engine = await TransformEngine.CreateAsync(name, folder, server);
            const string Endless = "select cast(1 as integer) as id from generate_series(1, 1000000) as a(i) cross join generate_series(1, 1000000) as b(i)";
            var code = $$"""
                using System.Collections.Generic;
                using DataOps.Runtime;
                namespace Shop.Transforms;
                [Relation("endless")] public sealed partial record Row { public required int Id { get; init; } }
                public sealed partial record Few { [Key] public required int Id { get; init; } }
                public static class Evens { [Transform] public static {{gives}}<Few> Find({{takes}}<Row> rows) { {{wait}}foreach (var row in rows) { yield return new Few { Id = row.Id }; break; } } }

                """;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            await engine.DeployAsync(
                new ProjectBuilder("1.0.0", name)
                    .Model("endless", "view", "id integer", Endless, [])
                    .Transform("few", "id integer NOT NULL", "Shop.Transforms.Evens.Find", engine.Compile(code, ("endless", Endless)), "endless"),
                cancellationToken: limit.Token);
            Assert.Equal(["1"], engine.Query("select cast(count(*) as varchar) from analytics.few"));
        }
    }

    private const string Doubled = "foreach (var row in numbers) { yield return new Even { Id = row.Id, Half = row.Id * 2 }; }";

    private static void AssertAsAfterTheFirst(TransformEngine engine)
    {
        Assert.Equal(["3|12"], engine.Query(Published));
        Assert.Equal(["1.0.0"], engine.Query("select version from dataops.publications"));
        Assert.Equal(["1"], engine.Query("select cast(count(*) as varchar) from information_schema.tables where table_schema = 'dataops_versions' and table_name like 'even%'"));
    }

    // Rows are stored in an order that is none, so that only a sort brings one about.
    private static ProjectBuilder Project(
        TransformEngine engine, string name, string version, int rows, string body, string parameters = "IEnumerable<Number> numbers, IEnumerable<Other> others, TransformContext context")
    {
        var numbers = Rows(7);
        var others = Rows(5);
        var code = $$"""
            using System;
            using System.Collections.Generic;
            using DataOps.Runtime;
            namespace Shop.Transforms;
            [Relation("numbers")] public sealed partial record Number { public required int Id { get; init; } }
            [Relation("others")] public sealed partial record Other { public required int Id { get; init; } }
            public sealed partial record Even { [Key] public required int Id { get; init; } [Precision(11, 2)] public required decimal Half { get; init; } }
            public static class Evens { [Transform] public static IEnumerable<Even> Find({{parameters}}) { {{body}} } }

            """;
        return new ProjectBuilder(version, name)
            .Model("numbers", "table", "id integer", numbers, [])
            .Model("others", "table", "id integer", others, [])
            .Transform("even", "id integer NOT NULL, half numeric(11,2)", "Shop.Transforms.Evens.Find", engine.Compile(code, ("numbers", numbers), ("others", others)), "numbers", "others")
            .Model("totals", "table", "rows bigint, total integer", "select count(*) as rows, cast(sum(half) as integer) as total from {even}", ["even"]);

        string Rows(int step) => rows > 100
            ? $"select cast(i as integer) as id from generate_series(1, {rows}) as s(i) where i % {step} = 0 order by (i * 7919) % 10007"
            : $"select cast(i as integer) as id from generate_series(1, {rows}) as s(i)";
    }

    private sealed class StopLog(CancellationTokenSource stop) : ITransformLog
    {
        public void Information(string message) => stop.Cancel();

        public void Warning(string message) => stop.Cancel();
    }
}
