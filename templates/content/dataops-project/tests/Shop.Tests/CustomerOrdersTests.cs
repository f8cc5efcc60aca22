using DataOps.Testing;
using Shop.Models.Marts;
using Shop.Models.Staging;

namespace Shop.Tests;

// Rows in, the model on an empty DuckDB in memory, rows out. Inputs that are not given are empty.
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
        var run = await ModelTest.For<CustomerOrders>().Given(Ada).RunAsync();

        run.ShouldBe(new CustomerOrders
        {
            CustomerId = 1, Name = "Ada", Country = "GB", Orders = 0, FirstOrderAt = null, LifetimeValue = 0,
        });
    }

    private static StgOrders Order(int day, decimal amount) => new()
    {
        OrderId = day, CustomerId = 1, ProductId = 100, Category = "kitchen", Status = "delivered", OrderedAt = On(day), Amount = amount,
    };

    private static DateTime On(int day) => new(2026, 1, day);
}
