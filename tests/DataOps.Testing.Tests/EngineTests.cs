using DataOps.Testing.Engines;

namespace DataOps.Testing.Tests;

/// <summary>
/// The same tests on every engine. The project is written for DuckDB: what the others run is what the compiler translates it to, so that
/// equal rows show that the engines agree.
/// </summary>
public sealed class EngineTests(EngineServers servers) : IClassFixture<EngineServers>
{
    private static readonly DateTime _monday = new(2026, 3, 2, 9, 0, 0);

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task The_clock_stands_where_the_test_puts_it(string engine)
    {
        var test = ModelTest.For<ActiveCustomer>()
            .OnEngine(servers.Engine(engine))
            .Given(new RawCustomer(1, "Ada", "GB", new DateOnly(2026, 1, 1)), new RawCustomer(2, null, "NL", new DateOnly(2025, 12, 31)))
            .Given(Order(10, _monday, 20.5m), Order(11, _monday.AddDays(-7), 4m), Order(12, _monday.AddDays(-8), 1m));

        (await test.On(new DateOnly(2026, 3, 2)).RunAsync()).ShouldBeInOrder(
            new ActiveCustomer(1, "Ada", "United Kingdom", 60, 24.5m), new ActiveCustomer(2, null, "Netherlands", 61, 0));
        (await test.On(new DateOnly(2026, 3, 3)).RunAsync()).ShouldBeInOrder(
            new ActiveCustomer(1, "Ada", "United Kingdom", 61, 20.5m), new ActiveCustomer(2, null, "Netherlands", 62, 0));
        (await test.At(new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.FromHours(2))).RunAsync()).ShouldContain(
            new ActiveCustomer(2, null, "Netherlands", 61, 0));
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task A_model_that_merges_replaces_rows_by_key_and_takes_new_ones_only(string engine)
    {
        await using var scenario = ModelTest.Scenario<OrderHistory>().OnEngine(servers.Engine(engine));
        var first = await scenario.At(At(1)).Given(Order(1, _monday), Order(2, _monday)).RunAsync();
        first.ShouldBe(History(1, "new", _monday, 1), History(2, "new", _monday, 1));

        var changed = Order(1, _monday) with { Status = "paid", UpdatedAt = _monday.AddDays(1) };
        var late = Order(4, _monday.AddDays(-1));
        var second = await scenario.At(At(2)).Given(changed, Order(3, _monday.AddDays(1)), late).RunAsync();
        second.ShouldBe(
            History(1, "paid", _monday.AddDays(1), 2), History(2, "new", _monday, 1), History(3, "new", _monday.AddDays(1), 2));

        var refreshed = await scenario.At(At(3)).RunAsync(fullRefresh: true);
        refreshed.ShouldBe(
            History(1, "paid", _monday.AddDays(1), 3), History(3, "new", _monday.AddDays(1), 3), History(4, "new", _monday.AddDays(-1), 3));
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task A_model_that_appends_keeps_every_row(string engine)
    {
        await using var scenario = ModelTest.Scenario<OrderLog>().OnEngine(servers.Engine(engine));
        await scenario.At(At(1)).Given(Order(1, _monday)).RunAsync();
        var run = await scenario.At(At(2)).GivenMore(Order(2, _monday.AddDays(1))).RunAsync();
        run.ShouldBe(Log(1, _monday, 1), Log(2, _monday.AddDays(1), 2));

        var same = await scenario.At(At(3)).RunAsync();
        same.ShouldBe([.. run.Rows]);
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task A_model_that_deletes_and_inserts_keeps_the_days_its_query_no_longer_gives(string engine)
    {
        await using var scenario = ModelTest.Scenario<DailySales>().OnEngine(servers.Engine(engine));
        await scenario.On(new DateOnly(2026, 3, 2)).Given(Order(1, _monday), Order(2, _monday)).RunAsync();
        var run = await scenario.On(new DateOnly(2026, 3, 6)).GivenMore(Order(3, _monday.AddDays(3)), Order(4, _monday.AddDays(4))).RunAsync();
        run.ShouldBe(new DailySales(new DateOnly(2026, 3, 2), 2), new DailySales(new DateOnly(2026, 3, 5), 1), new DailySales(new DateOnly(2026, 3, 6), 1));
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task Incremental_models_on_the_way_keep_what_they_hold_too(string engine)
    {
        await using var scenario = ModelTest.Scenario<OrdersByStatus>().OnEngine(servers.Engine(engine));
        await scenario.At(At(1)).Given(Order(1, _monday), Order(2, _monday)).RunAsync();
        var run = await scenario.At(At(2)).Given(Order(2, _monday) with { Status = "paid", UpdatedAt = _monday.AddHours(1) }).RunAsync();
        run.ShouldBe(new OrdersByStatus("new", 1), new OrdersByStatus("paid", 1));
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task A_scenario_may_start_from_rows_of_earlier_runs(string engine)
    {
        await using var scenario = ModelTest.Scenario<OrderHistory>().OnEngine(servers.Engine(engine)).StartingFrom(History(7, "old", _monday, 1));
        var run = await scenario.At(At(2)).Given(Order(7, _monday), Order(8, _monday.AddHours(1))).RunAsync();
        run.ShouldBe(History(7, "old", _monday, 1), History(8, "new", _monday.AddHours(1), 2));
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task Checks_run_at_the_moment_of_the_test(string engine)
    {
        var test = ModelTest.For<ActiveCustomer>()
            .OnEngine(servers.Engine(engine))
            .Given(new RawCustomer(1, "Ada", "GB", new DateOnly(2026, 1, 1)))
            .Given(Order(1, _monday, -2m))
            .WithChecks();
        var run = await test.On(new DateOnly(2026, 3, 2)).RunAsync();
        Assert.Equal("active_customers fails a check: 'active_customers_range_spent' (1 wrong row).", Assert.Throws<RowsDifferException>(run.ShouldPassChecks).Message);
        (await test.On(new DateOnly(2026, 3, 20)).RunAsync()).ShouldPassChecks();
        Assert.Throws<ModelTestException>((await ModelTest.For<ActiveCustomer>().OtherInputsEmpty().RunAsync()).ShouldPassChecks);
    }

    [Theory, OnDuckDb, OnPostgres, OnSqlServer]
    public async Task Tests_run_side_by_side(string engine)
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 20), async (i, token) =>
        {
            var run = await ModelTest.For<OrdersByStatus>().OnEngine(servers.Engine(engine)).Given(Order(i, _monday), Order(-i, _monday)).RunAsync(token);
            run.ShouldBe(new OrdersByStatus("new", 2));
        });
    }

    private static RawOrder Order(long id, DateTime at, decimal amount = 1m) => new(id, 1, "new", amount, at, at);

    private static OrderHistory History(long id, string status, DateTime updated, int run) => new(id, status, updated, At(run));

    private static OrderLog Log(long id, DateTime updated, int run) => new(id, "new", updated, At(run));

    private static DateTimeOffset At(int run) => new(2026, 3, 10 + run, 6, 30, 0, TimeSpan.Zero);
}
