using System.Data.Common;
using DataOps.Runtime;

namespace DataOps.Testing.Tests;

// What the generator writes for the project in Shop.dataops.json.
public sealed record RawOrders(long Id, int? Customer, int? Cents) : IRelationRow<RawOrders>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "raw", "raw_orders", "source", [], new("id", "Id", "BIGINT", typeof(long), false), new("customer", "Customer", "INTEGER", typeof(int), true), new("cents", "Cents", "INTEGER", typeof(int), true));

    public static RawOrders Read(DbDataReader reader) => new(reader.Get<long>(0), reader.GetNullable<int>(1), reader.GetNullable<int>(2));

    public void Write(Span<object?> values) => (values[0], values[1], values[2]) = (Id, Customer, Cents);
}

public sealed record Customers(int CustomerId, string? Name) : IRelationRow<Customers>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "customers", "seed", ["customer_id"], new("customer_id", "CustomerId", "INTEGER", typeof(int), false), new("name", "Name", "VARCHAR", typeof(string), true));

    public static Customers Read(DbDataReader reader) => new(reader.Get<int>(0), reader.GetOrNull<string>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (CustomerId, Name);
}

public sealed record StgOrders(long OrderId, int? CustomerId, decimal? Amount) : IRelationRow<StgOrders>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "stg_orders", "model", ["order_id"], new("order_id", "OrderId", "BIGINT", typeof(long), false), new("customer_id", "CustomerId", "INTEGER", typeof(int), true), new("amount", "Amount", "DECIMAL(18,2)", typeof(decimal), true));

    public static StgOrders Read(DbDataReader reader) => new(reader.Get<long>(0), reader.GetNullable<int>(1), reader.GetNullable<decimal>(2));

    public void Write(Span<object?> values) => (values[0], values[1], values[2]) = (OrderId, CustomerId, Amount);
}

public sealed record CustomerOrders(int CustomerId, string? Name, long Orders, decimal? Amount) : IRelationRow<CustomerOrders>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "customer_orders", "model", ["customer_id"], new("customer_id", "CustomerId", "INTEGER", typeof(int), false), new("name", "Name", "VARCHAR", typeof(string), true), new("orders", "Orders", "BIGINT", typeof(long), false), new("amount", "Amount", "DECIMAL(38,2)", typeof(decimal), true));

    public static CustomerOrders Read(DbDataReader reader) => new(reader.Get<int>(0), reader.GetOrNull<string>(1), reader.Get<long>(2), reader.GetNullable<decimal>(3));

    public void Write(Span<object?> values) => (values[0], values[1], values[2], values[3]) = (CustomerId, Name, Orders, Amount);
}

public sealed record Broken(int CustomerId, string? Name) : IRelationRow<Broken>
{
    public static RelationInfo Relation { get; } = Shop.Relation(
        "analytics", "broken", "model", [], new("customer_id", "CustomerId", "INTEGER", typeof(int), false), new("name", "Name", "VARCHAR", typeof(string), true));

    public static Broken Read(DbDataReader reader) => new(reader.Get<int>(0), reader.GetOrNull<string>(1));

    public void Write(Span<object?> values) => (values[0], values[1]) = (CustomerId, Name);
}

internal static class Shop
{
    public static RelationInfo Relation(string schema, string name, string kind, string[] key, params ColumnInfo[] columns) =>
        new("Shop", schema, name, kind, columns, key.Length == 0 ? [] : [key], null);
}
