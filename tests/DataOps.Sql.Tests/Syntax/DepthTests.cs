using System.Text;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

public class DepthTests
{
    private const int Levels = 10_000;
    private const int SmallStack = 256 * 1024;

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("f(", "1", ")")]
    [InlineData("(select ", "1", ")")]
    [InlineData("case when ", "1", " then 1 end")]
    [InlineData("not ", "1", "")]
    [InlineData("- ", "1", "")]
    [InlineData("{'a': ", "1", "}")]
    [InlineData("x[", "1", "]")]
    [InlineData("1 in (", "1", ")")]
    [InlineData("1 + ", "1", "")]
    [InlineData("1 + (2 * ", "1", ")")]
    [InlineData("(select * from ", "t", ") x")]
    [InlineData("exists (from t where ", "1", ")")]
    [InlineData("(((((select 1) union ", "select 1", ")")]
    public void Ten_thousand_levels_give_one_error_even_on_a_small_stack(string open, string middle, string close)
    {
        var sql = new StringBuilder("select ").Insert(7, open, Levels).Append(middle).Insert(0, "").ToString() + string.Concat(Enumerable.Repeat(close, Levels));
        Assert.Equal(["DOPS1009"], ParseOn(SmallStack, sql).Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void Ten_thousand_joined_conditions_are_no_depth()
    {
        var sql = "select 1 where " + string.Join(" and ", Enumerable.Range(0, Levels).Select(i => $"(a = {i} or b = {i})"));
        var tree = ParseOn(1024 * 1024, sql);
        Assert.Empty(tree.Diagnostics);
        var counter = new Counter();
        counter.VisitTree(tree);
        Assert.Equal(2 * Levels, counter.Comparisons);
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void A_hundred_thousand_of_anything_is_answered(string dialect)
    {
        const int Count = 100_000;
        var compiler = SqlCompiler.Create(Dialect.FromName(dialect)!, [new SourceText("create table t (a int, b int)")]);
        (string Open, string Middle, string Close)[] nested =
        [
            ("(", "1", ")"), ("case when ", "1", " then 1 end"), ("(select ", "1", ")"), ("not ", "a = 1", ""), ("- ", "1", ""), ("f(", "1", ")"),
            ("(select * from ", "t", ") x"), ("cast(", "1", " as int)"), ("1 in (", "1", ")"), ("exists (select ", "1", ")"), ("a between ", "1", " and 2"),
        ];
        foreach (var (open, middle, close) in nested)
        {
            compiler.Describe([new SourceText("select " + string.Concat(Enumerable.Repeat(open, Count)) + middle + string.Concat(Enumerable.Repeat(close, Count)) + " from t")]);
        }

        string[] lists =
        [
            "select 1 from t where " + Joined(" and ", "a = 1"), "select 1 from t where " + Joined(" or ", "a = 1"), "select " + Joined(" + ", "a") + " from t",
            "select 1 from t where a in (" + Joined(", ", "1") + ")", "select " + Joined(", ", "a") + " from t", "select 1 as x " + Joined(" ", "union all select 1"),
            "select 1 from " + Joined(", ", "t"), "select 1 from t " + Joined(" ", "join t on 1 = 1"), "select 1 from t order by " + Joined(", ", "a"),
            "select 1 from t group by " + Joined(", ", "a"), "select " + Joined(" || ", "'a'"), Joined(";", "select 1"), "select case " + Joined(" ", "when 1 = 1 then 1") + " end",
            "select " + Joined(" ", "a"), Joined(" ", ")"), Joined(" ", "from ,"), "select " + Joined(" = ", "a"), "select " + Joined(".", "a"), "select a" + Joined("", "[1]"),
        ];
        foreach (var list in lists)
        {
            compiler.Describe([new SourceText(list)]);
        }

        // A finding at each of many statements costs none of the others anything.
        var forgotten = new SourceText(Joined(" ", "select a b, c from t"));
        Assert.True(compiler.Describe([forgotten]).Statements.Count >= Count);
        compiler.Translate([forgotten], dialect == "postgres" ? Dialect.DuckDb : Dialect.Postgres);

        static string Joined(string separator, string piece) => string.Join(separator, Enumerable.Repeat(piece, Count));
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void A_long_rollup_is_answered(string dialect)
    {
        var compiler = SqlCompiler.Create(Dialect.FromName(dialect)!, [new SourceText("create table t (a int, b int)")]);
        var members = string.Join(", ", Enumerable.Range(1, 2_500).Select(static number => $"a + {number}"));
        var result = compiler.Describe([new SourceText($"select count(*) from t group by rollup ({members})")]);
        Assert.Equal(["DOPS2116"], result.Diagnostics.Select(static finding => finding.Id));
        compiler.Describe([new SourceText($"select count(*) from t group by rollup ({string.Join(", ", Enumerable.Repeat("x y, a", 2_500))})")]);
    }

    [Theory]
    [InlineData("select {0} from t", "case ", "a", " when 1 then 1 end")]
    [InlineData("select {0} from t", "coalesce(", "a", " = 1, a = 2)")]
    [InlineData("select 1 from t where {0}", "case when ", "a = 1", " = 1 then 2 end")]
    public void Each_level_costs_the_same(string text, string open, string middle, string close)
    {
        const int Deep = 40;
        var expression = string.Concat(Enumerable.Repeat(open, Deep)) + middle + string.Concat(Enumerable.Repeat(close, Deep));
        var compiler = SqlCompiler.Create(Dialect.DuckDb, [new SourceText("create table t (a int, b int)")]);
        Assert.Single(compiler.Describe([new SourceText(text.Replace("{0}", expression, StringComparison.Ordinal))]).Statements);
    }

    [Theory]
    [InlineData("select * from (pivot (select 1 as s, 2 as c) on (s, c) in (1, 2) using sum())")]
    [InlineData("select case w; ; ; h then 1 entrynd")]
    [InlineData("select coalesce(*columns(*)) e) AS x from (select 1 as a, 2 as b)")]
    [InlineData("select 1 from orders o, lateral a.a.(select * from x) x")]
    [InlineData("with recursive r(a, b) as (select 1, 2 union all select a /*, b from r) select * from r */")]
    public void A_broken_text_is_answered(string sql)
    {
        foreach (var dialect in (Dialect[])[Dialect.DuckDb, Dialect.Postgres, Dialect.TSql])
        {
            var compiler = SqlCompiler.Create(dialect, []);
            Assert.NotEmpty(compiler.Describe([new SourceText(sql)]).Diagnostics);
            Assert.NotEmpty(compiler.Translate([new SourceText(sql)], dialect == Dialect.DuckDb ? Dialect.Postgres : Dialect.DuckDb).Statements);
        }
    }

    [Fact]
    public void A_statement_too_deep_leaves_the_next_one_alone()
    {
        var tree = Sql.Parse($"select {new string('(', Levels)}; select 1");
        Assert.Equal(["DOPS1009"], tree.Diagnostics.Select(d => d.Id));
        Assert.Equal(2, tree.Statements.Count);
    }

    private static SyntaxTree ParseOn(int stackSize, string sql)
    {
        SyntaxTree? tree = null;
        var thread = new Thread(() => tree = SqlParser.Parse(new SourceText(sql), Dialect.DuckDb), stackSize);
        thread.Start();
        thread.Join();
        return tree!;
    }

    private sealed class Counter : SyntaxWalker
    {
        public int Comparisons { get; private set; }

        public override void Visit(SyntaxNode? node)
        {
            if (node is BinaryExpression { Operator: SqlOperator.Equal })
            {
                Comparisons++;
            }

            base.Visit(node);
        }
    }
}
