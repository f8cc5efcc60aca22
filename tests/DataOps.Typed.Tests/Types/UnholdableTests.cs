using System.Data.Common;
using DataOps.Typed.Tests.Harness;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Typed.Tests.Types;

/// <summary>A value that its C# type cannot hold is an error that says which, never another value.</summary>
public class UnholdableTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData("decimal(38,0)", "99999999999999999999999999999999999999", "Decimal")]
    [InlineData("decimal(38,10)", "1234567890123456789012345678.0123456789", "Decimal")]
    [InlineData("date", "'10000-01-01'", "DateOnly")]
    [InlineData("timestamp", "'0044-03-15 (BC) 10:00:00'", "DateTime")]
    [InlineData("interval", "interval '1 month'", "TimeSpan")]
    [InlineData("time", "'24:00:00'", "TimeOnly")]
    [InlineData("timetz", "'10:00:00+15:00'", "DateTimeOffset")]
    public async Task DuckDb_says_which_value(string type, string value, string member)
    {
        await using var connection = await Databases.DuckDbAsync($"create schema raw; {Table(type)} insert into raw.t values ({value});");
        await RunAsync("duckdb", connection, type, member);
    }

    [Theory]
    [InlineData("numeric", "99999999999999999999999999999999999999", "Decimal")]
    [InlineData("numeric", "'NaN'", "Decimal")]
    [InlineData("numeric", "1234567890123456789012345678.0123456789", "Decimal")]
    [InlineData("numeric", "'infinity'", "Decimal")]
    [InlineData("date", "'10000-01-01'", "DateOnly")]
    [InlineData("date", "'0044-03-15 BC'", "DateOnly")]
    [InlineData("timestamp", "'10000-01-01'", "DateTime")]
    [InlineData("interval", "'1 month'", "TimeSpan")]
    [InlineData("time", "'24:00:00'", "TimeOnly")]
    public async Task Postgres_says_which_value(string type, string value, string member)
    {
        await using var connection = await Databases.PostgresAsync(server, $"create schema raw; {Table(type)} insert into raw.t values ({value});");
        await RunAsync("postgres", connection, type, member);
    }

    [Fact]
    public async Task A_null_that_was_promised_never_to_come_names_its_column()
    {
        await using var connection = await Databases.DuckDbAsync("create schema raw; create table raw.t (v integer, w varchar); insert into raw.t values (1, null);");
        var error = await Assert.ThrowsAsync<InvalidCastException>(() => new TypedProject("duckdb", ("sources/raw.sql", "create table raw.t (v integer not null, w varchar not null);")).RunAsync(
            connection, "using Shop.Sources.Raw;", "await foreach (var row in connection.StreamAsync<T>()) { }"));
        Assert.Equal("Column 'w' of 't' is null, but it was proved or declared never null.", error.Message);
    }

    [Theory]
    [InlineData("date", "DateOnly")]
    [InlineData("timestamp", "DateTime")]
    public async Task Infinity_is_the_last_and_the_first_moment_to_both_drivers(string type, string member)
    {
        var setup = $"create schema raw; create table raw.t (v {type}, w {type}); insert into raw.t values ('infinity', '-infinity');";
        var source = ("sources/raw.sql", $"create table raw.t (v {type}, w {type});");
        var statements = $$"""
            var row = Assert.Single(await connection.ReadAsync<T>());
            Assert.Equal({{member}}.MaxValue, row.V);
            Assert.Equal({{member}}.MinValue, row.W);
            """;
        await using var duckDb = await Databases.DuckDbAsync(setup);
        await new TypedProject("duckdb", source).RunAsync(duckDb, "using Shop.Sources.Raw;", statements);
        await using var postgres = await Databases.PostgresAsync(server, setup);
        await new TypedProject("postgres", source).RunAsync(postgres, "using Shop.Sources.Raw;", statements);
    }

    private static string Table(string type) => $"create table raw.t (v {type});";

    private static async Task RunAsync(string dialect, DbConnection connection, string type, string member)
    {
        var error = await Assert.ThrowsAsync<InvalidCastException>(() => new TypedProject(dialect, ("sources/raw.sql", Table(type))).RunAsync(
            connection, "using Shop.Sources.Raw;", "await connection.ReadAsync<T>();"));
        Assert.StartsWith($"Column 'v' of 't' cannot be read as {member}: ", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.InnerException);
    }
}
