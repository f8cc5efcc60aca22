using DataOps.Typed.Tests.Harness;

namespace DataOps.Typed.Tests.Queries;

/// <summary>Queries with parameters of every sort, called through generated methods on DuckDB.</summary>
public class DuckDbQueryTests
{
    private const string Tables =
        """
        create table raw.orders (
            order_id integer primary key,
            customer_id integer not null,
            amount decimal(10,2) not null,
            placed_on date not null,
            placed_at timestamp,
            seen_at timestamptz,
            country varchar,
            token uuid,
            quantity hugeint
        );
        """;

    private const string Rows =
        """
        create schema raw;
        """ + Tables +
        """

        insert into raw.orders values
            (1, 10, 5.00, date '2026-01-01', timestamp '2026-01-01 10:00:00', timestamptz '2026-01-01 10:00:00+00', 'GB', '00000000-0000-0000-0000-000000000001', 1),
            (2, 10, 7.50, date '2026-01-02', timestamp '2026-01-02 10:00:00', timestamptz '2026-01-02 10:00:00+00', 'NL', '00000000-0000-0000-0000-000000000002', 170141183460469231731687303715884105727),
            (3, 11, 1.25, date '2026-02-01', null, null, null, null, null);
        """;

    [Fact]
    public Task Parameters_have_the_types_of_what_they_are_compared_with() => RunAsync(
        """
        select order_id from raw.orders
        where amount >= $amount and placed_on between $first and $last and placed_at < $before and seen_at <= $seen
            and country = $country and token = $token and quantity < $quantity
        """,
        """
        var rows = await connection.QAsync(
            amount: 5m, first: new DateOnly(2026, 1, 1), last: new DateOnly(2026, 1, 31), before: new DateTime(2026, 1, 2),
            seen: new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)), country: "GB",
            token: new Guid("00000000-0000-0000-0000-000000000001"), quantity: Int128.MaxValue);
        Assert.Equal(1, Assert.Single(rows).OrderId);
        """);

    [Theory]
    [InlineData("order_id in ($ids)")]
    [InlineData("order_id in $ids")]
    [InlineData("order_id = any($ids)")]
    public Task A_parameter_alone_behind_in_is_a_list(string condition) => RunAsync(
        $"select order_id from raw.orders where {condition} order by 1",
        """
        Assert.Equal([1, 3], (await connection.QAsync(ids: [3, 1, 7])).Select(row => row.OrderId));
        Assert.Empty(await connection.QAsync(ids: []));
        """);

    [Fact]
    public Task What_is_in_no_list_is_found_by_not_in() => RunAsync(
        "select order_id from raw.orders where country not in ($countries) and amount in ($amounts) and placed_on not in ($days) order by 1",
        """
        Assert.Equal([2], (await connection.QAsync(countries: ["GB"], amounts: [5m, 7.50m], days: [])).Select(row => row.OrderId));
        Assert.Empty(await connection.QAsync(countries: new List<string>(), amounts: new List<decimal>(), days: new List<DateOnly>()));
        """);

    [Fact]
    public Task A_parameter_that_is_asked_for_null_may_be_left_out() => RunAsync(
        "select order_id from raw.orders where ($country is null or country = $country) and amount >= coalesce($least, 0) order by 1 limit $count",
        """
        Assert.Equal([1, 2, 3], (await connection.QAsync(count: 10)).Select(row => row.OrderId));
        Assert.Equal([1], (await connection.QAsync(10, country: "GB")).Select(row => row.OrderId));
        Assert.Equal([1, 2], (await connection.QAsync(10, least: 5m)).Select(row => row.OrderId));
        """);

    [Fact]
    public Task Defaults_of_the_front_matter_are_those_of_the_method() => RunAsync(
        """
        /*---
        parameters:
          least: { default: 5.00, description: What was paid at least. }
          since: { type: date, default: 2026-01-02 }
          country: { type: varchar?, default: NL }
          ids: integer[]
          flag: { default: true }
        ---*/
        select order_id from raw.orders
        where amount >= $least and placed_on >= $since and (country = $country or $country is null) and list_contains($ids, order_id) and $flag
        """,
        """
        Assert.Equal([2], (await connection.QAsync(ids: [1, 2, 3])).Select(row => row.OrderId));
        Assert.Equal([2, 3], (await connection.QAsync([1, 2, 3], least: 1, country: null)).Select(row => row.OrderId).Order());
        Assert.Equal([1], (await connection.QAsync([1, 2, 3], since: new DateOnly(2026, 1, 1), country: "GB", flag: true)).Select(row => row.OrderId));
        """);

    [Fact]
    public Task The_proved_number_of_rows_decides_what_the_method_returns() => RunAsync(
        [
            ("queries/total.sql", "select count(*) as orders, sum(amount) as paid from raw.orders where country = $country"),
            ("queries/by_id.sql", "select country, amount from raw.orders where order_id = $id"),
            ("queries/newest.sql", "select order_id from raw.orders order by order_id desc limit 1"),
            ("queries/told.sql", "/*---\nrows: exactly_one\n---*/\nselect order_id from raw.orders where country = $country"),
            ("queries/also.sql", "/*---\nrows: at_most_one\n---*/\nselect order_id from raw.orders where country = $country"),
            ("queries/all_of_one.sql", "/*---\nrows: many\n---*/\nselect order_id from raw.orders where order_id = $id"),
        ],
        """
        TotalRow total = await connection.TotalAsync("GB");
        Assert.Equal(5m, total.Paid);
        ByIdRow? none = await connection.ByIdAsync(99);
        Assert.Null(none);
        Assert.Equal("NL", (await connection.ByIdAsync(2))!.Country);
        Assert.Equal(3, (await connection.NewestAsync())!.OrderId);
        Assert.Equal(1, (await connection.ToldAsync("GB")).OrderId);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => connection.ToldAsync("XX"));
        Assert.Equal("The query 'told' gave no row, but it is proved or declared to give exactly one.", error.Message);
        Assert.Null(await connection.AlsoAsync("XX"));
        IReadOnlyList<AllOfOneRow> list = await connection.AllOfOneAsync(1);
        Assert.Single(list);
        """);

    [Fact]
    public Task Several_statements_in_a_file_are_named_queries() => RunAsync(
        [
            ("queries/orders.sql",
                """
                /*---
                name: order_by_id
                description: One order.
                ---*/
                select order_id, amount from raw.orders where order_id = $id;

                -- and the other one; with a comment
                /*---
                name: orders_of
                parameters: { customer: { description: Who placed them. } }
                ---*/
                select order_id from raw.orders where customer_id = $customer order by order_id;
                """),
        ],
        """
        Assert.Equal(7.50m, (await connection.OrderByIdAsync(2))!.Amount);
        Assert.Equal([1, 2], (await connection.OrdersOfAsync(customer: 10)).Select(row => row.OrderId));
        """);

    [Fact]
    public Task A_query_of_a_relations_columns_gives_that_relations_record() => RunAsync(
        [
            ("queries/all_orders.sql", "select * from raw.orders where amount > $least order by order_id"),
            ("queries/one_order.sql", "select o.* from raw.orders o where o.order_id = $id"),
        ],
        """
        IReadOnlyList<Shop.Sources.Raw.Orders> rows = await connection.AllOrdersAsync(0m);
        Assert.Equal(3, rows.Count);
        Shop.Sources.Raw.Orders? one = await connection.OneOrderAsync(1);
        Assert.Equal(rows[0], one);
        """);

    [Fact]
    public Task Streams_transactions_timeouts_and_cancellation() => RunAsync(
        "select order_id from raw.orders order by order_id",
        """
        var ids = new List<int>();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await foreach (var row in connection.QStreamAsync(transaction, timeout: TimeSpan.FromSeconds(30)))
            {
                ids.Add(row.OrderId);
            }

            await transaction.RollbackAsync();
        }

        Assert.Equal([1, 2, 3], ids);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.QAsync(cancellationToken: stop.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => connection.QAsync(timeout: TimeSpan.Zero));
        """);

    [Fact]
    public Task Parameters_by_place_have_names_in_CSharp() => RunAsync(
        "select order_id from raw.orders where customer_id = $1 and amount > $2",
        "Assert.Equal([2], (await connection.QAsync(p1: 10, p2: 5m)).Select(row => row.OrderId));");

    [Fact]
    public Task Models_without_a_relation_of_their_own_stand_in_queries() => RunAsync(
        [
            ("models/paid.sql", "/*---\nmaterialize: ephemeral\n---*/\nselect customer_id, sum(amount) as paid from raw.orders group by customer_id"),
            ("queries/q.sql", "select paid from paid where customer_id = $customer"),
        ],
        "Assert.Equal(12.50m, (decimal)(await connection.QAsync(10))!.Paid!);");

    private static Task RunAsync(string query, string statements) => RunAsync([("queries/q.sql", query)], statements);

    private static async Task RunAsync((string, string)[] queries, string statements)
    {
        await using var connection = await Databases.DuckDbAsync(Rows);
        await new TypedProject("duckdb", [("sources/raw.sql", Tables), .. queries]).RunAsync(connection, "using Shop.Queries;", statements);
    }
}
