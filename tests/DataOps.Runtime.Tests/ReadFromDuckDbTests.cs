using DataOps.DuckDb;

namespace DataOps.Runtime.Tests;

public class ReadFromDuckDbTests
{
    private const string Setup = """"
        create schema "of ""all""";
        create table "of ""all"""."every thing" (
            gap interval, street struct(street varchar), scores map(varchar, integer), tags varchar[], bytes blob, text varchar, token uuid,
            moment timestamptz, at_ timestamp, clock time, day date, price decimal(10,2), big hugeint, id integer, extra integer);
        alter table "of ""all"""."every thing" rename at_ to "at";
        insert into "of ""all"""."every thing" values
            (interval 90 minutes, {'street': 'Main'}, map {'a': 1, 'b': null}, ['x', null], '\x01\xFF'::blob, 'naïve 😀',
             '00000000-0000-0000-0000-000000000001', '2026-01-02 03:04:05+00', '2026-01-02 03:04:05.123456', '23:59:59', '9999-12-31',
             -12.50, 170141183460469231731687303715884105727, 1, 9),
            (null, null, null, null, null, null, null, null, null, null, null, null, null, 2, 9);
        """";

    [Fact]
    public async Task Each_sort_of_value_is_read_as_the_record_declares_it()
    {
        await using var connection = await Open();
        var rows = await connection.ReadAsync<Everything>();
        Assert.Equal(2, rows.Count);
        var row = rows[0];
        Assert.Equal(Int128.MaxValue, row.Big);
        Assert.Equal(-12.50m, row.Price);
        Assert.Equal(new DateOnly(9999, 12, 31), row.Day);
        Assert.Equal(new TimeOnly(23, 59, 59), row.Clock);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 123).AddMicroseconds(456), row.At);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), row.Moment);
        Assert.Equal(new Guid("00000000-0000-0000-0000-000000000001"), row.Token);
        Assert.Equal("naïve 😀", row.Text);
        Assert.Equal([1, 255], row.Bytes!);
        Assert.Equal(["x", null], row.Tags!);
        Assert.Equal(1, row.Scores!["a"]);
        Assert.Null(row.Scores["b"]);
        Assert.Equal("Main", row.Street);
        Assert.Equal(TimeSpan.FromMinutes(90), row.Gap);
        Assert.Equal(new Everything { Id = 2, Big = null, Price = null, Day = null, Clock = null, At = null, Moment = null, Token = null, Text = null, Bytes = null, Tags = null, Scores = null, Street = null, Gap = null }, rows[1]);
    }

    [Fact]
    public async Task A_stream_stops_when_its_reader_does_and_leaves_the_connection_usable()
    {
        await using var connection = await Open();
        await foreach (var row in connection.StreamAsync<Everything>())
        {
            Assert.Equal(1, row.Id);
            break;
        }

        Assert.Equal(2, (await connection.ReadAsync<Everything>()).Count);
    }

    [Fact]
    public async Task Values_of_parameters_reach_the_engine_with_their_types()
    {
        await using var connection = await Open();
        const string Query = """"
            select t."id", t.big, t.price, t.day, t.clock, t."at", t.moment, t.token, t.text, t.bytes, t.tags, t.scores, t.street, t.gap
            from "of ""all"""."every thing" t
            where day = $day and price < $price and big = $big and text = $text
            """";
        var values = new QueryValues()
            .Add("day", new DateOnly(9999, 12, 31)).Add("price", 0m).Add("big", Int128.MaxValue).Add("text", "naïve 😀");
        Assert.Equal(1, Assert.Single(await connection.ReadQueryAsync<Everything>(Query, values)).Id);
    }

    [Fact]
    public async Task A_null_that_was_promised_never_to_come_names_its_column()
    {
        await using var connection = await Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select null::integer as \"lost\"";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var error = Assert.ThrowsAny<Exception>(() => reader.Get<int>(0));
        Assert.Contains("lost", error.Message, StringComparison.Ordinal);
    }

    private static async Task<DuckDbConnection> Open()
    {
        var connection = new DuckDbConnection("Data Source=:memory:");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
