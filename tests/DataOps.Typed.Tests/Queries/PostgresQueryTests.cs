using DataOps.Typed.Tests.Harness;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Typed.Tests.Queries;

/// <summary>Queries with parameters of every sort, called through generated methods on PostgreSQL.</summary>
public class PostgresQueryTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Tables =
        """
        create type raw.mood as enum ('sad', 'very happy');
        create table raw.orders (
            order_id integer primary key,
            customer_id bigint not null,
            amount numeric(10,2) not null,
            placed_on date not null,
            placed_at timestamp,
            seen_at timestamptz,
            country varchar(2),
            code char(3),
            token uuid,
            details jsonb,
            mood raw.mood,
            bytes bytea,
            opens time,
            lasts interval,
            tags text[]
        );
        """;

    private const string Rows =
        "create schema raw;\n" + Tables +
        """

        insert into raw.orders values
            (1, 10, 5.00, '2026-01-01', '2026-01-01 10:00:00', '2026-01-01 10:00:00+00', 'GB', 'a', '00000000-0000-0000-0000-000000000001', '{"a": 1}', 'sad', '\x01ff', '08:30', '90 minutes', '{x,y}'),
            (2, 10, 7.50, '2026-01-02', '2026-01-02 10:00:00', '2026-01-02 10:00:00+00', 'NL', 'b', '00000000-0000-0000-0000-000000000002', '{"a": 2}', 'very happy', '\x', '09:30', '2 hours', '{}'),
            (3, 11, 1.25, '2026-02-01', null, null, null, null, null, null, null, null, null, null, null);
        """;

    [Fact]
    public Task Parameters_have_the_types_of_what_they_are_compared_with() => RunAsync(
        """
        select order_id from raw.orders
        where amount >= :amount and placed_on between :first and :last and placed_at < :before and seen_at <= :seen
            and country = :country and code = :code and token = :token and mood = :mood and details = :details
            and bytes = :bytes and opens = :opens and lasts = :lasts
        """,
        """"
        var rows = await connection.QAsync(
            amount: 5m, first: new DateOnly(2026, 1, 1), last: new DateOnly(2026, 1, 31), before: new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc),
            seen: new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)), country: "GB", code: "a",
            token: new Guid("00000000-0000-0000-0000-000000000001"), mood: "sad", details: """{"a":1}""",
            bytes: [1, 255], opens: new TimeOnly(8, 30), lasts: TimeSpan.FromMinutes(90));
        Assert.Equal(1, Assert.Single(rows).OrderId);
        """");

    [Theory]
    [InlineData("order_id in (:ids)")]
    [InlineData("order_id = any(:ids)")]
    public Task A_parameter_alone_behind_in_is_a_list(string condition) => RunAsync(
        $"select order_id from raw.orders where {condition} order by 1",
        """
        Assert.Equal([1, 3], (await connection.QAsync(ids: [3, 1, 7])).Select(row => row.OrderId));
        Assert.Empty(await connection.QAsync(ids: []));
        """);

    [Fact]
    public Task Lists_of_every_sort() => RunAsync(
        """
        select order_id from raw.orders
        where country not in (:countries) and amount in (:amounts) and placed_on not in (:days) and mood in (:moods)
            and seen_at in (:seen) and placed_at in (:placed) and token in (:tokens) and tags = :tags
        """,
        """
        Assert.Equal(
            [1],
            (await connection.QAsync(
                countries: ["NL"], amounts: [5m, 7.50m], days: [], moods: ["sad", "very happy"],
                seen: [new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2))], placed: [new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc)],
                tokens: [new Guid("00000000-0000-0000-0000-000000000001")], tags: ["x", "y"])).Select(row => row.OrderId));
        """);

    [Fact]
    public Task A_parameter_that_is_asked_for_null_may_be_left_out() => RunAsync(
        """
        select order_id from raw.orders
        where (:country is null or country = :country) and (:seen is null or seen_at < :seen) and (:bytes is null or bytes = :bytes)
            and (:mood is null or mood = :mood) and amount >= coalesce(:least, 0)
        order by 1 limit :count offset :skip
        """,
        """
        Assert.Equal([1, 2, 3], (await connection.QAsync(count: 10, skip: 0)).Select(row => row.OrderId));
        Assert.Equal([1], (await connection.QAsync(10, 0, country: "GB")).Select(row => row.OrderId));
        Assert.Equal([2], (await connection.QAsync(10, 1, least: 5m)).Select(row => row.OrderId));
        Assert.Equal([2], (await connection.QAsync(10, 0, mood: "very happy", bytes: [])).Select(row => row.OrderId));
        """);

    [Fact]
    public Task Defaults_of_the_front_matter_are_those_of_the_method() => RunAsync(
        """
        /*---
        parameters:
          least: { default: 5.00 }
          since: { type: date, default: 2026-01-02 }
          country: { type: varchar?, default: NL }
          countries: text[]?
        ---*/
        select order_id from raw.orders
        where amount >= :least and placed_on >= :since and (country = :country or :country is null) and (:countries is null or country = any(:countries))
        """,
        """
        Assert.Equal([2], (await connection.QAsync()).Select(row => row.OrderId));
        Assert.Equal([1], (await connection.QAsync(since: new DateOnly(2026, 1, 1), country: null, countries: ["GB"])).Select(row => row.OrderId));
        """);

    [Fact]
    public Task Parameters_by_place_have_names_in_CSharp() => RunAsync(
        "select order_id from raw.orders where customer_id = $1 and amount > $2",
        "Assert.Equal([2], (await connection.QAsync(p1: 10, p2: 5m)).Select(row => row.OrderId));");

    [Fact]
    public Task Colons_elsewhere_are_no_parameters() => RunAsync(
        "select order_id, tags[1:2] as two, ':no' || country::text as text, /* :no */ amount::int8 as amount from raw.orders where order_id=:id -- :no",
        """
        var row = await connection.QAsync(id: 1);
        Assert.Equal(["x", "y"], row!.Two!);
        Assert.Equal(":noGB", row.Text);
        """);

    [Fact]
    public Task The_record_of_a_relation_holds_every_column() => RunAsync(
        "select * from raw.orders where order_id = :id",
        """
        Shop.Sources.Raw.Orders? row = await connection.QAsync(1);
        Assert.Equal("sad", row!.Mood);
        Assert.Equal("a  ", row.Code);
        Assert.Equal(TimeSpan.FromMinutes(90), row.Lasts);
        Assert.Equal(["x", "y"], row.Tags!);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.Zero), row.SeenAt);
        Assert.Null((await connection.QAsync(3))!.Mood);
        """);

    private async Task RunAsync(string query, string statements)
    {
        await using var connection = await Databases.PostgresAsync(server, Rows);
        await new TypedProject("postgres", ("sources/raw.sql", Tables), ("queries/q.sql", query)).RunAsync(connection, "using Shop.Queries;", statements);
    }
}
