using System.Globalization;
using DataOps.Typed.Tests.Harness;
using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Typed.Tests.Queries;

/// <summary>A list parameter behind <c>in</c> finds what the same list finds that is written out, wherever the test stands.</summary>
public class ListMembershipTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Table = "create table raw.numbers (id integer primary key, n integer, yes boolean);";

    private const string Setup = "create schema raw;" + Table + "insert into raw.numbers values (0, null, true), (1, 1, true), (2, 2, false), (3, 3, null), (4, 4, true);";

    // Each of them with a list for the braces and with a number that may be null for the question mark.
    private static readonly string[] Conditions =
    [
        "n in ({})",
        "n not in ({})",
        "not n in ({})",
        "yes = n in ({})",
        "yes <> n not in ({})",
        "n in ({}) = yes",
        "n not in ({}) = yes",
        "yes < n in ({})",
        "yes in (n in ({}), n > 3)",
        "yes is distinct from n in ({})",
        "n in ({}) is null",
        "n not in ({}) is not true",
        "n + 1 in ({})",
        "(n + 1) not in ({})",
        "((n) /* ) */ ) in ({})",
        "(n + 1) * 2 in ({})",
        "raw.numbers.n in ({}) = raw.numbers.n in ({})",
        "? in ({})",
        "yes = ? not in ({})",
        "cast(n in ({}) as varchar)",
        "coalesce(n not in ({}), yes)",
        "case when n in ({}) then n not in ({}) else yes end",
        "n in ({}) or yes and n not in ({})",
        "(select max(n) from raw.numbers) in ({})",
    ];

    private static readonly string[] Lists = ["", "1", "1, 3", "3, 2, 2, 8", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"];

    private static readonly string[] Numbers = ["2", "null"];

    [Fact]
    public async Task On_DuckDb()
    {
        await using var connection = await Databases.DuckDbAsync(Setup);
        await Project("duckdb", "$").RunAsync(connection, "using Shop.Queries;", Statements());
    }

    [Fact]
    public async Task On_Postgres()
    {
        await using var connection = await Databases.PostgresAsync(server, Setup);
        await Project("postgres", ":").RunAsync(connection, "using Shop.Queries;", Statements());
    }

    // DuckDB's form without parentheses asks a list as 'contains' does: what is null in it, or looked for, counts otherwise.
    [Fact]
    public async Task Without_parentheses_on_DuckDb()
    {
        const string Query = "select id, n in {} as a, n not in {} as b, yes = n in {} as c, (n + 1) in {} as d from raw.numbers order by id";
        await using var connection = await Databases.DuckDbAsync(Setup);
        await new TypedProject(
            "duckdb",
            ("sources/raw.sql", Table),
            ("queries/given.sql", Query.Replace("{}", "$list", StringComparison.Ordinal)),
            ("queries/written0.sql", Query.Replace("{}", "cast([] as integer[])", StringComparison.Ordinal)),
            ("queries/written1.sql", Query.Replace("{}", "[3, 2]", StringComparison.Ordinal))).RunAsync(
            connection,
            "using Shop.Queries;",
            Same("Written0Async()", "list: new int[] { }") + Same("Written1Async()", "list: new int[] { 3, 2 }"));
    }

    private static TypedProject Project(string dialect, string mark) => new(
        dialect,
        [
            ("sources/raw.sql", Table),
            ("queries/given.sql", "/*---\nparameters: { number: integer? }\n---*/\n" + Query(mark + "list", mark + "number")),
            .. Lists.SelectMany((list, i) => Numbers.Select((number, j) => (
                $"queries/written{i}{j}.sql", Query(list.Length == 0 ? "select 1 where false" : list, $"cast({number} as integer)")))),
        ]);

    private static string Query(string list, string number)
    {
        var columns = Conditions.Select((condition, i) => string.Create(CultureInfo.InvariantCulture, $"{condition} as c{i}"));
        return $"select id, {string.Join(",\n    ", columns).Replace("{}", list, StringComparison.Ordinal).Replace("?", number, StringComparison.Ordinal)}\nfrom raw.numbers\norder by id";
    }

    private static string Statements() => string.Concat(Lists.SelectMany((list, i) => Numbers.Select((number, j) =>
        Same($"Written{i}{j}Async()", $$"""list: new int[] { {{list}} }, number: {{number}}"""))));

    private static string Same(string written, string arguments) =>
        $$"""
        Assert.Equal(
            (await connection.{{written}}).Select(row => row.ToString().Split('{')[1]),
            (await connection.GivenAsync({{arguments}})).Select(row => row.ToString().Split('{')[1]));

        """;
}
