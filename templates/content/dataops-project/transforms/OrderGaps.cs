using DataOps.Runtime;
using Shop.Models.Staging;

namespace Shop.Transforms;

/// <summary>A row of the relation <c>order_gap</c>, which models select from like any other.</summary>
[Description("One row per order, with the days since the customer's order before.")]
public sealed partial record OrderGap
{
    [Key]
    public required long OrderId { get; init; }

    public required long CustomerId { get; init; }

    [Description("Null for a customer's first order.")]
    public required int? DaysBefore { get; init; }
}

/// <summary>Where C# says it better than SQL: rows come in order, one by one, and so do the results.</summary>
public static class OrderGaps
{
    [Transform]
    public static IEnumerable<OrderGap> Find(
        [OrderedBy(nameof(StgOrders.CustomerId), nameof(StgOrders.OrderedAt))] IEnumerable<StgOrders> orders)
    {
        StgOrders? before = null;
        foreach (var order in orders)
        {
            yield return new OrderGap
            {
                OrderId = order.OrderId,
                CustomerId = order.CustomerId,
                DaysBefore = before?.CustomerId == order.CustomerId ? (order.OrderedAt - before.OrderedAt).Days : null,
            };
            before = order;
        }
    }
}
