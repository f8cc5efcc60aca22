using DataOps.Testing;
using Shop.Models.Marts;
using Shop.Models.Staging;
using Shop.Transforms;

namespace Shop.Tests;

// A C# transform is tested like a model, alone or between models.
public class OrderGapsTests
{
    private static readonly StgOrders[] Orders = [Order(1, customer: 1, day: 5), Order(2, customer: 2, day: 6), Order(3, customer: 1, day: 20)];

    [Fact]
    public async Task Days_count_from_the_order_before_of_the_same_customer()
    {
        var run = await ModelTest.For<OrderGap>().Given(Orders).RunAsync();

        run.ShouldBe(
            new OrderGap { OrderId = 1, CustomerId = 1, DaysBefore = null },
            new OrderGap { OrderId = 2, CustomerId = 2, DaysBefore = null },
            new OrderGap { OrderId = 3, CustomerId = 1, DaysBefore = 15 });
    }

    [Fact]
    public async Task A_model_reads_what_the_transform_makes()
    {
        var run = await ModelTest.For<BuyingRhythm>().Given(Orders).RunAsync();

        run.ShouldBe(
            new BuyingRhythm { CustomerId = 1, Returns = 1, MeanDaysBetween = 15 },
            new BuyingRhythm { CustomerId = 2, Returns = 0, MeanDaysBetween = null });
    }

    private static StgOrders Order(int id, int customer, int day) => new()
    {
        OrderId = id, CustomerId = customer, ProductId = 100, Category = "kitchen", Status = "delivered", OrderedAt = new DateTime(2026, 1, day), Amount = 1,
    };
}
