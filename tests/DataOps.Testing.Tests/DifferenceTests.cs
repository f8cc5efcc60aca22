namespace DataOps.Testing.Tests;

public sealed class DifferenceTests
{
    [Fact]
    public async Task A_failing_comparison_shows_rows_side_by_side_by_key()
    {
        var run = await ModelTest.For<CustomerOrders>()
            .Given(new Customers(1, "Ada"), new Customers(2, "Bob"), new Customers(4, "Dee"))
            .Given(new StgOrders(10, 2, 5.25m))
            .RunAsync();

        var error = Assert.Throws<RowsDifferException>(() => run.ShouldBe(
            new CustomerOrders(3, "Cem", 0, null),
            new CustomerOrders(2, "Bob", 2, 5.25m),
            new CustomerOrders(1, "Ada", 0, null)));

        Assert.Equal(
            """
            customer_orders: expected 3 rows, got 3: 1 with other values, 1 missing, 1 unexpected. (= same, ≠ expected → actual, - missing, + unexpected)

                | customer_id | name  | orders | amount
              - | 3           | 'Cem' | 0      | null
              ≠ | 2           | 'Bob' | 2 → 1  | 5.25
              = | 1           | 'Ada' | 0      | null
              + | 4           | 'Dee' | 0      | null
            """.ReplaceLineEndings(),
            error.Message);
    }

    [Fact]
    public async Task Duplicates_count()
    {
        var run = await ModelTest.For<StgOrders>().Given(new RawOrders(1, 1, 100), new RawOrders(1, 1, 100)).RunAsync();
        Assert.Throws<RowsDifferException>(() => run.ShouldBe(new StgOrders(1, 1, 1m)));
        run.ShouldBe(new StgOrders(1, 1, 1m), new StgOrders(1, 1, 1m));
    }

    [Fact]
    public async Task Order_counts_only_when_asked_for()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada"), new Customers(2, "Bob")).RunAsync();
        CustomerOrders[] reversed = [new(2, "Bob", 0, null), new(1, "Ada", 0, null)];
        run.ShouldBe(reversed);
        Assert.Throws<RowsDifferException>(() => run.ShouldBeInOrder(reversed));
    }

    [Fact]
    public async Task A_long_difference_shows_its_first_rows_only()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(Enumerable.Range(1, 80).Select(i => new Customers(i, null))).RunAsync();
        var error = Assert.Throws<RowsDifferException>(() => run.ShouldBeEmpty());
        Assert.EndsWith("… and 30 more rows that differ", error.Message, StringComparison.Ordinal);
    }
}
