using System.Data.Common;
using System.Globalization;
using DataOps.Runtime;
using DataOps.Testing.Tests;

[assembly: TransformCatalog(typeof(ShopTransforms))]

namespace DataOps.Testing.Tests;

// What the generator writes for a transform, and the transform.
internal sealed class ShopTransforms : ITransformCatalog
{
    public IReadOnlyList<TransformInfo> Transforms { get; } =
        [new("late_orders", "Shop.Late.Find", static run => run.WriteAsync(Find(run.Read<StgOrders>("stg_orders"), run.Context)))];

    private static IEnumerable<LateOrders> Find(IEnumerable<StgOrders> orders, TransformContext context)
    {
        context.Log.Information("looking for late orders");
        foreach (var order in orders)
        {
            if (order.Amount is null)
            {
                throw new InvalidOperationException("no amount");
            }

            if (order.Amount > decimal.Parse(context.Parameters["least"], CultureInfo.InvariantCulture))
            {
                yield return new LateOrders(order.OrderId, context.Clock.GetUtcNow());
            }
        }
    }
}

public sealed record LateOrders(long OrderId, DateTimeOffset SeenAt) : IRelationRow<LateOrders>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "late_orders", "transform", ["order_id"], new("order_id", "OrderId", "BIGINT", typeof(long), false), new("seen_at", "SeenAt", "TIMESTAMP WITH TIME ZONE", typeof(DateTimeOffset), false));

    public static LateOrders Read(DbDataReader reader) => new(reader.Get<long>(0), reader.Get<DateTimeOffset>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (OrderId, SeenAt);
}

public sealed record LateCount(int Count, string? Day) : IRelationRow<LateCount>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "late_count", "model", [], new("customer_id", "Count", "INTEGER", typeof(int), false), new("name", "Day", "VARCHAR", typeof(string), true));

    public static LateCount Read(DbDataReader reader) => new(reader.Get<int>(0), reader.GetOrNull<string>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (Count, Day);
}
