using System.Data.Common;
using DataOps.Typed.Tests.Harness;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Typed.Tests.Types;

/// <summary>Values of every type, read through generated records, are what the engine holds; given back to it they find their row.</summary>
public class TypeTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> DuckDb => [.. DuckDbTypes.All.Select(type => type.Sql)];

    public static TheoryData<string> Postgres => [.. PostgresTypes.All.Select(type => type.Sql)];

    [Theory]
    [MemberData(nameof(DuckDb))]
    public async Task DuckDb_values_are_read_as_they_are(string type)
    {
        var sample = DuckDbTypes.All.Single(candidate => candidate.Sql == type);
        await using var connection = await Databases.DuckDbAsync("create schema raw;" + Rows(sample));
        await RunAsync("duckdb", connection, sample, "$");
    }

    [Theory]
    [MemberData(nameof(Postgres))]
    public async Task Postgres_values_are_read_as_they_are(string type)
    {
        var sample = PostgresTypes.All.Single(candidate => candidate.Sql == type);
        await using var connection = await Databases.PostgresAsync(server, "create schema raw;" + Rows(sample));
        await RunAsync("postgres", connection, sample, ":");
    }

    private static string Table(TypeCase type) => $"{type.Before}\ncreate table raw.values (id integer primary key, v {type.Sql}, w {type.Sql} not null);".Replace("raw.values", "raw.\"values\"", StringComparison.Ordinal);

    private static string Rows(TypeCase type) =>
        Table(type)
        + string.Concat(type.Values.Select((value, i) => $"\ninsert into raw.\"values\" values ({i}, {value.Sql}, {value.Sql});"))
        + $"\ninsert into raw.\"values\" values ({type.Values.Length}, null, {type.Values[0].Sql});";

    private static async Task RunAsync(string dialect, DbConnection connection, TypeCase type, string mark)
    {
        (string, string)[] files =
        [
            ("sources/raw.sql", Table(type)),
            ("queries/all_values.sql", "select * from raw.\"values\" order by id"),
            ("queries/found.sql", $"select count(*) as rows from raw.\"values\" where v = {mark}v or w = {mark}v"),
        ];
        if (!type.IsParameter)
        {
            files = files[..2];
        }

        var checks = string.Concat(type.Values.Select((value, i) => value.CSharp == "null"
            ? $"Assert.NotNull(rows[{i}].V);\n"
            : $"Assert.Equal((object){value.CSharp}, rows[{i}].V);\n"));
        if (type.IsParameter)
        {
            checks += string.Concat(type.Values.Select((_, i) => $"Assert.True((await connection.FoundAsync(rows[{i}].W)).Rows >= 1, \"{i}\");\n"));
        }

        await new TypedProject(dialect, files).RunAsync(
            connection,
            "using Shop.Queries;\nusing Shop.Sources.Raw;",
            $"""
            var rows = await connection.AllValuesAsync();
            Assert.Null(rows[{type.Values.Length}].V);
            {type.CSharp}? value = rows[0].V;
            Assert.NotNull(value);
            {type.CSharp.Replace("VFields", "WFields", StringComparison.Ordinal)} proved = rows[0].W;
            Assert.NotNull((object)proved);
            {checks}
            """);
    }
}
