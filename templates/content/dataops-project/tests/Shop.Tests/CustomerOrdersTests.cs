using DataOps.Testing;

namespace Shop.Tests;

public class CustomerOrdersTests
{
    [Fact]
    public async Task A_customer_without_orders_has_a_lifetime_value_of_zero()
    {
        var run = await ModelTest.For<CustomerOrders>()
            .Given(Customer(1, "Ada"))
            .RunAsync();

        var row = Assert.Single(run.Rows);
        Assert.Equal(0, row.Orders);
        Assert.Equal(0m, row.LifetimeValue);
        Assert.Null(row.FirstOrderAt);
    }
}
