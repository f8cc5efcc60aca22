using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Describe;

public class ModelTests
{
    private const string Ddl = """
        create schema raw;
        create table raw.orders (id integer not null primary key, customer integer not null, amount decimal(10, 2));
        create table lines (order_id integer not null, price integer);
        """;

    [Fact]
    public void Models_are_described_in_the_order_given_whatever_reads_what()
    {
        var described = Describe(
            Dialect.DuckDb,
            ("a.sql", "select customer, total * 2 as twice from totals"),
            ("b/totals.sql", "/*--- description: x ---*/ select customer, sum(amount) as total from Stg_Orders group by 1;"),
            ("c/stg_orders.sql", "-- from the source\nselect id, customer, amount from raw.orders"));

        Assert.Empty(described.Diagnostics);
        Assert.Equal(
            ["a: customer INTEGER, twice DECIMAL(38,2)", "totals: customer INTEGER, total DECIMAL(38,2)", "stg_orders: id INTEGER, customer INTEGER, amount DECIMAL(10,2)"],
            described.Statements.Select(statement =>
                $"{statement.Name}: {string.Join(", ", statement.Columns.Select(column => $"{column.Name} {column.Type}"))}"));
        Assert.Equal("customer", Assert.Single(Assert.Single(described.Statements[0].Keys)));
        Assert.Equal("totals.customer", Assert.Single(described.Statements[0].Columns[0].Lineage) is var origin ? $"{origin.Relation}.{origin.Column}" : "");
    }

    [Theory]
    [InlineData("duckdb", "main.stg", "STG", "\"Stg\"")]
    [InlineData("postgres", "public.stg", "STG", "\"stg\"")]
    [InlineData("tsql", "dbo.stg", "[STG]", "shop.dbo.stg")]
    public void A_model_stands_in_the_default_schema(string dialect, params string[] names)
    {
        foreach (var name in names)
        {
            var described = Describe(Dialect.FromName(dialect)!, ("reads.sql", $"select n from {name}"), ("Stg.sql", "select 1 as n"));
            Assert.True(described.Diagnostics.Count == 0, $"{name}: {string.Join('\n', described.Diagnostics)}");
            Assert.Equal("n", Assert.Single(described.Statements[0].Columns).Name);
        }
    }

    [Fact]
    public void Names_are_as_the_dialect_folds_them() =>
        Assert.Equal("stg", Describe(Dialect.Postgres, ("Stg.sql", "select 1 as n")).Statements[0].Name);

    [Fact]
    public void A_table_in_another_schema_may_share_a_models_name()
    {
        var described = Describe(Dialect.DuckDb, ("orders.sql", "select id from raw.orders"), ("reads.sql", "select * from orders, raw.orders as r"));
        Assert.Empty(described.Diagnostics);
        Assert.Equal(["id", "id", "customer", "amount"], described.Statements[1].Columns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("duckdb", "with recursive r as (select 1 as n union all select n + 1 from r where n < 3) select n from r")]
    [InlineData("postgres", "with recursive r as (select 1 as n union all select n + 1 from r where n < 3) select n from r")]
    [InlineData("tsql", "with r as (select 1 as n union all select n + 1 from r where n < 3) select n from r")]
    public void A_recursive_common_table_hides_the_model_of_its_name(string dialect, string sql) =>
        Assert.Empty(Describe(Dialect.FromName(dialect)!, ("r.sql", sql)).Diagnostics);

    [Theory]
    [InlineData("x(1,15): error DOPS2001", "x", "select * from nothing_like_it")]
    [InlineData("x(1,15): error DOPS2152", "x", "select * from x")]
    [InlineData("x(1,15): error DOPS2151", "x", "select * from y", "y", "select * from x")]
    [InlineData("b/X(2,1): error DOPS2150", "a/x", "select 1 as one", "b/X", "\nselect 2 as two")]
    [InlineData("lines(1,1): error DOPS2150", "lines", "select * from lines")]
    [InlineData("x(1,1): error DOPS2153", "x", "-- nothing")]
    [InlineData("x(1,1): error DOPS2153", "x", "create view x as select 1")]
    [InlineData("x(2,1): error DOPS2153", "x", "select 1 as one;\nselect 2 as two")]
    [InlineData("x(1,10): error DOPS1001", "x", "select 1 +", "y", "select one from x")]
    [InlineData("x(1,8): error DOPS2003", "x", "select idd from raw.orders", "y", "select idd from x")]
    public void One_mistake_costs_one_error_at_its_place(string finding, params string[] files)
    {
        var described = Describe(Dialect.DuckDb, [.. files.Chunk(2).Select(pair => (pair[0] + ".sql", pair[1]))]);
        Assert.StartsWith(finding.Replace("(", ".sql(", StringComparison.Ordinal), Assert.Single(described.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_circle_is_told_once_and_what_is_around_is_described()
    {
        var described = Describe(
            Dialect.DuckDb,
            ("a.sql", "select b.n from b"),
            ("b.sql", "select c.n from c, base"),
            ("c.sql", "select a.n from a"),
            ("d.sql", "select n, base.m from a, base, e"),
            ("e.sql", "select f.n from f"),
            ("f.sql", "select e.n from e"),
            ("base.sql", "select 1 as m"),
            ("free.sql", "select m from base"));

        Assert.Equal(
            ["a.sql(1,17): a → b → c → a", "e.sql(1,17): e → f → e"],
            described.Diagnostics.Select(found => $"{found.Source.Path}({found.Start.Line + 1},{found.Start.Column + 1}): {found.Message.Split(": ")[1].Split('.')[0]}"));
        Assert.Equal("m", Assert.Single(described.Statements[7].Columns).Name);
    }

    [Fact]
    public void A_chain_of_ten_thousand_models_takes_no_stack_and_no_more_time_for_each_than_a_short_one()
    {
        var models = Enumerable.Range(0, 10_000)
            .Select(i => ($"m{i}.sql", i == 9_999 ? "select 1 as n" : $"select n from m{i + 1}"))
            .ToArray();
        var described = Describe(Dialect.DuckDb, models);
        Assert.Empty(described.Diagnostics);
        Assert.All(described.Statements, statement => Assert.Equal("INTEGER", Assert.Single(statement.Columns).Type));
    }

    [Fact]
    public void Runs_do_not_differ()
    {
        var models = Enumerable.Range(0, 300).Select(i => ($"m{i}.sql", $"select x{i % 7}, n from m{i / 2}, nope{i % 3}")).ToArray();
        var first = Describe(Dialect.DuckDb, models).Diagnostics.Select(found => found.ToString()).ToArray();
        Assert.NotEmpty(first);
        for (var run = 0; run < 5; run++)
        {
            Assert.Equal(first, Describe(Dialect.DuckDb, models).Diagnostics.Select(found => found.ToString()));
        }
    }

    private static DescribeResult Describe(Dialect dialect, params (string Path, string Sql)[] models) =>
        SqlCompiler.Create(dialect, [new SourceText(Ddl, "ddl.sql")])
            .DescribeModels([.. models.Select(model => ModelText.OfFile(new SourceText(model.Sql, model.Path)))])
            .Result;
}
