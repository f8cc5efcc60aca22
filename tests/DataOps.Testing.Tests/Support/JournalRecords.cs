using System.Data.Common;
using DataOps.Runtime;

namespace DataOps.Testing.Tests;

// What the generator writes for the project of Journal.
public sealed record RawOrder(long OrderId, int CustomerId, string Status, decimal Amount, DateTime OrderedAt, DateTime UpdatedAt) : IRelationRow<RawOrder>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "source", "orders", Journal.Column<long>("order_id", "BIGINT"), Journal.Column<int>("customer_id", "INTEGER"), Journal.Column<string>("status", "VARCHAR"),
        Journal.Column<decimal>("amount", "DECIMAL(12,2)"), Journal.Column<DateTime>("ordered_at", "TIMESTAMP"), Journal.Column<DateTime>("updated_at", "TIMESTAMP"));

    public static RawOrder Read(DbDataReader reader) => new(
        reader.Get<long>(0), reader.Get<int>(1), reader.Get<string>(2), reader.Get<decimal>(3), reader.Get<DateTime>(4), reader.Get<DateTime>(5));

    public void Write(Span<object?> values) =>
        (values[0], values[1], values[2], values[3], values[4], values[5]) = (OrderId, CustomerId, Status, Amount, OrderedAt, UpdatedAt);
}

public sealed record RawCustomer(int CustomerId, string? Name, string Country, DateOnly SignedUp) : IRelationRow<RawCustomer>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "source", "customers", Journal.Column<int>("customer_id", "INTEGER"), Journal.Column<string>("name", "VARCHAR", true),
        Journal.Column<string>("country", "VARCHAR"), Journal.Column<DateOnly>("signed_up", "DATE"));

    public static RawCustomer Read(DbDataReader reader) => new(reader.Get<int>(0), reader.GetOrNull<string>(1), reader.Get<string>(2), reader.Get<DateOnly>(3));

    public void Write(Span<object?> values) => (values[0], values[1], values[2], values[3]) = (CustomerId, Name, Country, SignedUp);
}

public sealed record Country(string Code, string Name) : IRelationRow<Country>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "seed", "countries", Journal.Column<string>("code", "VARCHAR"), Journal.Column<string>("country", "VARCHAR"));

    public static Country Read(DbDataReader reader) => new(reader.Get<string>(0), reader.Get<string>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (Code, Name);
}

public sealed record Recent(int CustomerId, decimal Amount) : IRelationRow<Recent>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "model", "recent", Journal.Column<int>("customer_id", "INTEGER"), Journal.Column<decimal>("amount", "DECIMAL(12,2)"));

    public static Recent Read(DbDataReader reader) => new(reader.Get<int>(0), reader.Get<decimal>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (CustomerId, Amount);
}

public sealed record ActiveCustomer(int CustomerId, string? Name, string Country, int Days, decimal Spent) : IRelationRow<ActiveCustomer>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "model", "active_customers", Journal.Column<int>("customer_id", "INTEGER"), Journal.Column<string>("name", "VARCHAR", true),
        Journal.Column<string>("country", "VARCHAR"), Journal.Column<int>("days", "INTEGER"), Journal.Column<decimal>("spent", "DECIMAL(38,2)"));

    public static ActiveCustomer Read(DbDataReader reader) =>
        new(reader.Get<int>(0), reader.GetOrNull<string>(1), reader.Get<string>(2), reader.Get<int>(3), reader.Get<decimal>(4));

    public void Write(Span<object?> values) => (values[0], values[1], values[2], values[3], values[4]) = (CustomerId, Name, Country, Days, Spent);
}

public sealed record OrderHistory(long OrderId, string Status, DateTime UpdatedAt, DateTimeOffset LoadedAt) : IRelationRow<OrderHistory>
{
    public static RelationInfo Relation { get; } = Journal.Relation("model", "order_history", HistoryColumns.All);

    public static OrderHistory Read(DbDataReader reader) => new(reader.Get<long>(0), reader.Get<string>(1), reader.Get<DateTime>(2), reader.Get<DateTimeOffset>(3));

    public void Write(Span<object?> values) => (values[0], values[1], values[2], values[3]) = (OrderId, Status, UpdatedAt, LoadedAt);
}

public sealed record OrderLog(long OrderId, string Status, DateTime UpdatedAt, DateTimeOffset LoadedAt) : IRelationRow<OrderLog>
{
    public static RelationInfo Relation { get; } = Journal.Relation("model", "order_log", HistoryColumns.All);

    public static OrderLog Read(DbDataReader reader) => new(reader.Get<long>(0), reader.Get<string>(1), reader.Get<DateTime>(2), reader.Get<DateTimeOffset>(3));

    public void Write(Span<object?> values) => (values[0], values[1], values[2], values[3]) = (OrderId, Status, UpdatedAt, LoadedAt);
}

public sealed record DailySales(DateOnly Day, long Orders) : IRelationRow<DailySales>
{
    public static RelationInfo Relation { get; } = Journal.Relation("model", "daily_sales", Journal.Column<DateOnly>("day", "DATE"), Journal.Column<long>("orders", "BIGINT"));

    public static DailySales Read(DbDataReader reader) => new(reader.Get<DateOnly>(0), reader.Get<long>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (Day, Orders);
}

public sealed record OrdersByStatus(string Status, long Orders) : IRelationRow<OrdersByStatus>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "model", "orders_by_status", Journal.Column<string>("status", "VARCHAR"), Journal.Column<long>("orders", "BIGINT"));

    public static OrdersByStatus Read(DbDataReader reader) => new(reader.Get<string>(0), reader.Get<long>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (Status, Orders);
}

public sealed record Versions(long OrderId, string Status) : IRelationRow<Versions>
{
    public static RelationInfo Relation { get; } = Journal.Relation(
        "model", "versions", Journal.Column<long>("order_id", "BIGINT"), Journal.Column<string>("status", "VARCHAR"));

    public static Versions Read(DbDataReader reader) => new(reader.Get<long>(0), reader.Get<string>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (OrderId, Status);
}

internal static class HistoryColumns
{
    public static ColumnInfo[] All =>
    [
        Journal.Column<long>("order_id", "BIGINT"), Journal.Column<string>("status", "VARCHAR"),
        Journal.Column<DateTime>("updated_at", "TIMESTAMP"), Journal.Column<DateTimeOffset>("loaded_at", "TIMESTAMP WITH TIME ZONE"),
    ];
}
