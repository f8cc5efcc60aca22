namespace DataOps.Testing.Tests;

public sealed class TransformTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task A_transform_is_tested_like_a_model()
    {
        var log = new List<string>();
        var run = await ModelTest.For<LateOrders>()
            .Given(new StgOrders(1, 1, 10m), new StgOrders(2, 1, 3m))
            .WithParameter("least", "5")
            .At(_now)
            .LogTo(log.Add)
            .RunAsync();

        run.ShouldBe(new LateOrders(1, _now));
        Assert.Contains("-- looking for late orders", log);
    }

    [Fact]
    public async Task Transforms_between_what_is_given_and_a_model_run_too()
    {
        var test = ModelTest.For<LateCount>().Given(new RawOrders(1, 1, 1000), new RawOrders(2, 1, 2000)).WithParameter("least", "5").At(_now);
        (await test.RunAsync()).ShouldBe(new LateCount(2, "2026-03-02"));

        var given = await ModelTest.For<LateCount>().Given(new LateOrders(1, _now)).RunAsync();
        given.ShouldBe(new LateCount(1, "2026-03-02"));
    }

    [Fact]
    public async Task A_transform_that_fails_names_the_row()
    {
        var test = ModelTest.For<LateOrders>().Given(new StgOrders(1, 1, 10m), new StgOrders(2, 1, null)).WithParameter("least", "5");
        var error = await Assert.ThrowsAsync<ModelTestException>(() => test.RunAsync());
        Assert.StartsWith("'late_orders' failed at row 2 of 'stg_orders', after giving 1 row", error.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: no amount", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("failed: 'late_orders' failed", error.Message, StringComparison.Ordinal);
    }
}
