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
            customer_orders is not as expected: 1 row differs, 1 is missing, 1 is too many, 1 is as expected. Rows are told apart by customer_id.

              missing   customer_id = 3
                          name = 'Cem', orders = 0, amount = null

              differs   customer_id = 2
                          orders: expected 2, got 1

              too many  customer_id = 4
                          name = 'Dee', orders = 0, amount = null
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
        var run = await ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada"), new Customers(2, "Bob")).Given<StgOrders>().RunAsync();
        CustomerOrders[] reversed = [new(2, "Bob", 0, null), new(1, "Ada", 0, null)];
        run.ShouldBe(reversed);
        Assert.Throws<RowsDifferException>(() => run.ShouldBeInOrder(reversed));
    }

    [Fact]
    public async Task A_long_difference_shows_its_first_rows_only()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(Enumerable.Range(1, 80).Select(i => new Customers(i, null))).Given<StgOrders>().RunAsync();
        var error = Assert.Throws<RowsDifferException>(() => run.ShouldBeEmpty());
        Assert.EndsWith("… and 60 more rows.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_one_key_are_counted()
    {
        var test = ModelTest.For<StgOrders>().Given(new RawOrders(1, 1, 100), new RawOrders(1, 1, 200), new RawOrders(2, 1, 300), new RawOrders(2, 1, 300));
        var run = await test.RunAsync();

        Assert.Equal(
            """
            stg_orders is not as expected: 2 rows are too many, 2 are as expected. Rows are told apart by order_id.

              too many  order_id = 1 (the model gives 2 rows of this key)
                          customer_id = 1, amount = 2.00

              too many  order_id = 2 (the model gives this row twice)
                          customer_id = 1, amount = 3.00
            """.ReplaceLineEndings(),
            Assert.Throws<RowsDifferException>(() => run.ShouldBe(new StgOrders(1, 1, 1m), new StgOrders(2, 1, 3m))).Message);
    }

    [Fact]
    public async Task Rows_without_a_key_are_held_against_those_most_like_them()
    {
        var run = await ModelTest.For<DailySales>()
            .Given(new RawOrder(1, 1, "new", 1m, new DateTime(2026, 3, 2, 9, 0, 0), default))
            .On(new DateOnly(2026, 3, 2))
            .RunAsync();

        Assert.Equal(
            """
            daily_sales is not as expected: 1 row differs, 1 is missing. Rows are told apart by day.

              differs   day = 2026-03-02
                          orders: expected 7, got 1

              missing   day = 2026-03-03
                          orders = 1
            """.ReplaceLineEndings(),
            Assert.Throws<RowsDifferException>(() => run.ShouldContain(new DailySales(new(2026, 3, 2), 7), new DailySales(new(2026, 3, 3), 1))).Message);

        var plain = await ModelTest.For<OrdersByStatus>().Given(History("new"), History("new"), History("paid")).RunAsync();
        Assert.Equal(
            """
            orders_by_status is not as expected: 1 row differs, 1 is missing, 1 is too many.

              differs   status = 'new'
                          orders: expected 3, got 2

              missing   status = 'gone', orders = 9

              too many  status = 'paid', orders = 1
            """.ReplaceLineEndings(),
            Assert.Throws<RowsDifferException>(() => plain.ShouldBe(new OrdersByStatus("new", 3), new OrdersByStatus("gone", 9))).Message);
    }

    [Fact]
    public async Task Another_order_is_named_by_its_first_place()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(new Customers(1, "Ada"), new Customers(2, "Bob")).Given<StgOrders>().RunAsync();
        Assert.Equal(
            "customer_orders has the expected rows in another order: at row 1, expected customer_id = 2, got customer_id = 1.",
            Assert.Throws<RowsDifferException>(() => run.ShouldBeInOrder(new CustomerOrders(2, "Bob", 0, null), new CustomerOrders(1, "Ada", 0, null))).Message);
    }

    [Fact]
    public async Task Values_show_what_cannot_be_seen_and_are_cut_around_the_difference()
    {
        var run = await ModelTest.For<CustomerOrders>()
            .Given(new Customers(1, "Ada\u00a0Lovelace\n"), new Customers(2, new string('a', 200) + "b" + new string('c', 200)))
            .Given<StgOrders>()
            .RunAsync();
        var error = Assert.Throws<RowsDifferException>(() => run.ShouldBe(
            new CustomerOrders(1, "Ada Lovelace", 0, null), new CustomerOrders(2, new string('a', 200) + "d" + new string('c', 200), 0, null)));
        Assert.Contains("name: expected 'Ada Lovelace', got 'Ada\\u00a0Lovelace\\n'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"…{new string('a', 60)}d{new string('c', 59)}… (403 characters)", error.Message.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_may_differ_a_little_when_said()
    {
        var comparison = new Comparison.RowComparison("t", ["a"], [], 1e-9);
        Assert.Null(comparison.AnyOrder([[0.3]], [[0.1 + 0.2]]));
        Assert.NotNull(comparison.AnyOrder([[0.3]], [[0.30001]]));
        Assert.NotNull(new Comparison.RowComparison("t", ["a"], [], 0).AnyOrder([[0.3]], [[0.1 + 0.2]]));
    }

    private static OrderHistory History(string status) => new(1, status, default, default);
}
