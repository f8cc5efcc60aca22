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
    public async Task Inputs_that_are_not_given_are_empty()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada")).RunAsync();
        run.ShouldBe(new CustomerOrders(1, "Ada", 0, null));

        var nothing = await ModelTest.For<CustomerOrders>().RunAsync();
        nothing.ShouldBeEmpty();
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
            var run = await ModelTest.For<CustomerOrders>().Given(new Customers(i, "Customer " + i)).RunAsync(token);
            run.ShouldBe(new CustomerOrders(i, "Customer " + i, 0, null));
        });
    }
}
