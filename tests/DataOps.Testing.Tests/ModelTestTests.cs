namespace DataOps.Testing.Tests;

public sealed class ModelTestTests
{
    [Fact]
    public async Task A_model_runs_over_the_rows_given_to_its_inputs()
    {
        var run = await ModelTest.For<CustomerOrders>()
            .Given(new Customers(1, "Ada"), new Customers(2, null))
            .Given(new StgOrders(10, 1, 5.25m), new StgOrders(11, 1, 4m))
            .RunAsync();

        run.ShouldBeInOrder(new CustomerOrders(1, "Ada", 2, 9.25m), new CustomerOrders(2, null, 0, null));
    }

    [Fact]
    public async Task Inputs_may_be_said_to_be_empty()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada")).Given<StgOrders>().RunAsync();
        run.ShouldBe(new CustomerOrders(1, "Ada", 0, null));

        var nothing = await ModelTest.For<CustomerOrders>().OtherInputsEmpty().RunAsync();
        nothing.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_input_of_which_nothing_is_said_is_an_error_that_names_it()
    {
        var error = await Assert.ThrowsAsync<ModelTestException>(() => ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada")).RunAsync());
        Assert.Equal(
            "'customer_orders' cannot run: 'customer_orders' reads 'stg_orders', of which the test says nothing. "
            + "Give rows with Given(…), say that a relation is empty with Given<T>(), or that all others are with OtherInputsEmpty().",
            error.Message);
    }

    [Fact]
    public async Task Rows_given_to_an_ephemeral_model_would_go_nowhere()
    {
        var error = await Assert.ThrowsAsync<ModelTestException>(
            () => ModelTest.For<ActiveCustomer>().Given<RawCustomer>().Given(new Recent(1, 2m)).RunAsync());
        Assert.Equal(
            "'recent' is ephemeral: its query stands in those that read it, so rows cannot take its place. Give rows to what it reads: 'stg_orders'.",
            error.Message);
    }

    [Fact]
    public async Task A_seed_holds_its_own_rows_unless_others_are_given()
    {
        var test = ModelTest.For<ActiveCustomer>().Given(new RawCustomer(1, "Ada", "GB", new DateOnly(2026, 1, 1))).Given<RawOrder>().On(new DateOnly(2026, 1, 2));
        (await test.RunAsync()).ShouldBe(new ActiveCustomer(1, "Ada", "United Kingdom", 1, 0));
        (await test.Given(new Country("GB", "Britain")).RunAsync()).ShouldBe(new ActiveCustomer(1, "Ada", "Britain", 1, 0));
        (await test.OtherInputsEmpty().RunAsync()).ShouldBeEmpty();
        (await test.GivenSeed<Country>().OtherInputsEmpty().RunAsync()).ShouldBe(new ActiveCustomer(1, "Ada", "United Kingdom", 1, 0));
    }

    [Fact]
    public async Task A_log_shows_what_runs()
    {
        var log = new List<string>();
        await ModelTest.For<StgOrders>().Given(new RawOrders(1, 1, 100)).LogTo(log.Add).RunAsync();
        Assert.Contains("-- 1 rows given to 'raw_orders'", log);
        Assert.StartsWith("select id as order_id", log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var test = ModelTest.For<StgOrders>().Given(new RawOrders(1, 1, 100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.RunAsync(cancelled.Token));
    }

    [Fact]
    public async Task History_is_not_deployed_and_so_has_no_runs_over_time()
    {
        await using var scenario = ModelTest.Scenario<Versions>();
        var error = await Assert.ThrowsAsync<ModelTestException>(() => scenario.Given<RawOrder>().RunAsync());
        Assert.Contains("'versions' is materialized as history, which this version does not deploy", error.Message, StringComparison.Ordinal);

        var run = await ModelTest.For<Versions>().Given(new RawOrder(1, 1, "new", 1m, default, default)).RunAsync();
        run.ShouldBe(new Versions(1, "new"));
    }

    [Fact]
    public async Task Rows_given_further_up_run_the_models_between()
    {
        var run = await ModelTest.For<CustomerOrders>()
            .Given(new Customers(1, "Ada"))
            .Given(new RawOrders(10, 1, 525))
            .RunAsync();

        run.ShouldBe(new CustomerOrders(1, "Ada", 1, 5.25m));
    }

    [Fact]
    public async Task Rows_may_be_given_in_several_calls()
    {
        var run = await ModelTest.For<StgOrders>().Given(new RawOrders(1, 1, 100)).Given(new RawOrders(2, null, null)).RunAsync();
        run.ShouldBe(new StgOrders(2, null, null), new StgOrders(1, 1, 1m));
    }

    [Fact]
    public async Task Rows_given_to_a_relation_the_model_never_reads_are_refused()
    {
        var test = ModelTest.For<StgOrders>().Given(new Customers(1, "Ada"));
        var error = await Assert.ThrowsAsync<ModelTestException>(() => test.RunAsync());
        Assert.StartsWith("'stg_orders' never reads 'customers'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_query_names_its_model()
    {
        var test = ModelTest.For<Broken>().Given(new Customers(1, "Ada"));
        var error = await Assert.ThrowsAsync<ModelTestException>(() => test.RunAsync());
        Assert.Contains("'broken' failed", error.Message, StringComparison.Ordinal);
        Assert.Contains("no luck", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_is_nothing_to_run()
    {
        var error = await Assert.ThrowsAsync<ModelTestException>(() => ModelTest.For<Customers>().RunAsync());
        Assert.Equal("'customers' is a seed, not a model: there is nothing to run.", error.Message);
    }

    [Fact]
    public async Task Many_tests_at_once_do_not_see_each_other()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 40), async (i, token) =>
        {
            var run = await ModelTest.For<CustomerOrders>().Given(new Customers(i, "Customer " + i)).Given<StgOrders>().RunAsync(token);
            run.ShouldBe(new CustomerOrders(i, "Customer " + i, 0, null));
        });
    }
}
