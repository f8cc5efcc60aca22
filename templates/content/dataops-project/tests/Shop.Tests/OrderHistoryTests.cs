using DataOps.Testing;
using Shop.Models.Marts;
using Shop.Models.Staging;

namespace Shop.Tests;

// Several runs of an incremental model: it goes on from what it held, with the statements of a deployment.
public class OrderHistoryTests
{
    [Fact]
    public async Task Orders_that_are_gone_stay_and_others_are_updated()
    {
        await using var scenario = ModelTest.Scenario<OrderHistory>();
        await scenario.On(new DateOnly(2026, 1, 11)).Given(Order(10, "shipped"), Order(11, "shipped")).RunAsync();

        var run = await scenario.On(new DateOnly(2026, 1, 12)).Given(Order(10, "delivered"), Order(12, "shipped")).RunAsync();

        run.ShouldBe(Kept(10, "delivered"), Kept(11, "shipped"), Kept(12, "shipped"));
    }

    private static StgOrders Order(int day, string status) => new()
    {
        OrderId = day, CustomerId = 1, ProductId = 100, Category = "kitchen", Status = status, OrderedAt = new(2026, 1, day), Amount = 20m,
    };

    private static OrderHistory Kept(int day, string status) => new()
    {
        OrderId = day, CustomerId = 1, Status = status, OrderedAt = new(2026, 1, day), Amount = 20m,
    };
}
