using DataOps.Testing;
using Shop.Models.Marts;
using Shop.Models.Staging;
using Shop.Seeds;

namespace Shop.Tests;

// Rows in, the model on an empty DuckDB in memory, rows out. Each test says what every input of its model holds.
public class CustomerOrdersTests
{
    private static readonly StgCustomers Ada = new()
    {
        CustomerId = 1, Name = "Ada", Email = "ada@example.com", Country = "GB", SignedUpOn = new DateOnly(2026, 1, 4),
    };

    [Fact]
    public async Task Orders_are_counted_and_their_amounts_added()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(Ada).Given(Order(10, 20m), Order(12, 22.5m)).RunAsync();

        run.ShouldBe(new CustomerOrders
        {
            CustomerId = 1, Name = "Ada", Country = "GB", Orders = 2, FirstOrderAt = On(10), LifetimeValue = 42.5m,
        });
    }

    [Fact]
    public async Task A_customer_without_orders_has_paid_nothing()
    {
        var run = await ModelTest.For<CustomerOrders>().Given(Ada).Given<StgOrders>().RunAsync();

        run.ShouldBe(new CustomerOrders
        {
            CustomerId = 1, Name = "Ada", Country = "GB", Orders = 0, FirstOrderAt = null, LifetimeValue = 0,
        });
    }

    // Rows for a relation further up: the models between it and the mart run too. Seeds hold the rows of their files.
    [Fact]
    public async Task Returned_orders_count_nothing()
    {
        var orders = RelationRows.FromCsv<Orders>(
            """
            order_id,customer_id,product_id,quantity,status,ordered_at
            1,1,100,2,delivered,2026-02-01 10:00:00
            2,1,100,1,returned,2026-02-02 10:00:00
            """);

        var run = await ModelTest.For<CustomerOrders>().Given(orders).GivenSeed<Customers>().RunAsync();

        run.ShouldContain(new CustomerOrders
        {
            CustomerId = 1, Name = "Ada Lovelace", Country = "GB", Orders = 2, FirstOrderAt = new(2026, 2, 1, 10, 0, 0), LifetimeValue = 19m,
        });
    }

    private static StgOrders Order(int day, decimal amount) => new()
    {
        OrderId = day, CustomerId = 1, ProductId = 100, Category = "kitchen", Status = "delivered", OrderedAt = On(day), Amount = amount,
    };

    private static DateTime On(int day) => new(2026, 1, day);
}
