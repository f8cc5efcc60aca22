using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Emit;

public class FixedClockTests
{
    private static readonly DateTimeOffset _moment = new(2026, 2, 28, 23, 30, 15, 250, TimeSpan.FromHours(-1));

    [Theory]
    [InlineData("duckdb", "current_date", "cast('2026-03-01' as DATE)")]
    [InlineData("duckdb", "today()", "cast('2026-03-01' as DATE)")]
    [InlineData("duckdb", "now()", "cast('2026-03-01 00:30:15.250000+00:00' as TIMESTAMP WITH TIME ZONE)")]
    [InlineData("duckdb", "current_timestamp", "cast('2026-03-01 00:30:15.250000+00:00' as TIMESTAMP WITH TIME ZONE)")]
    [InlineData("duckdb", "get_current_timestamp()", "cast('2026-03-01 00:30:15.250000+00:00' as TIMESTAMP WITH TIME ZONE)")]
    [InlineData("duckdb", "localtimestamp", "cast('2026-03-01 00:30:15.250000' as TIMESTAMP)")]
    [InlineData("duckdb", "current_localtimestamp()", "cast('2026-03-01 00:30:15.250000' as TIMESTAMP)")]
    [InlineData("duckdb", "localtime", "cast('00:30:15.250000' as TIME)")]
    [InlineData("duckdb", "current_time", "cast('00:30:15.250000+00:00' as TIME WITH TIME ZONE)")]
    [InlineData("duckdb", "age(timestamp '2026-01-01')", "age(cast('2026-03-01' as DATE), timestamp '2026-01-01')")]
    [InlineData("duckdb", "ago(interval 1 day)", "(cast('2026-03-01 00:30:15.250000+00:00' as TIMESTAMP WITH TIME ZONE) - cast(interval 1 day as interval))")]
    [InlineData("postgres", "current_date - 1", "cast('2026-03-01' as date) - 1")]
    [InlineData("postgres", "now()", "cast('2026-03-01 00:30:15.250000+00:00' as timestamp with time zone)")]
    [InlineData("postgres", "clock_timestamp()", "cast('2026-03-01 00:30:15.250000+00:00' as timestamp with time zone)")]
    [InlineData("postgres", "current_timestamp(0)", "cast('2026-03-01 00:30:15.250000+00:00' as timestamp(0) with time zone)")]
    [InlineData("postgres", "localtimestamp", "cast('2026-03-01 00:30:15.250000' as timestamp without time zone)")]
    [InlineData("postgres", "current_time(2)", "cast('00:30:15.250000+00:00' as time(2) with time zone)")]
    [InlineData("postgres", "age(now())", "age(cast('2026-03-01' as date), cast('2026-03-01 00:30:15.250000+00:00' as timestamp with time zone))")]
    [InlineData("tsql", "getdate()", "cast('2026-03-01T00:30:15.250' as datetime)")]
    [InlineData("tsql", "current_timestamp", "cast('2026-03-01T00:30:15.250' as datetime)")]
    [InlineData("tsql", "getutcdate()", "cast('2026-03-01T00:30:15.250' as datetime)")]
    [InlineData("tsql", "sysdatetime()", "cast('2026-03-01T00:30:15.2500000' as datetime2(7))")]
    [InlineData("tsql", "sysutcdatetime()", "cast('2026-03-01T00:30:15.2500000' as datetime2(7))")]
    [InlineData("tsql", "sysdatetimeoffset()", "cast('2026-03-01T00:30:15.2500000+00:00' as datetimeoffset(7))")]
    [InlineData("tsql", "cast(getdate() as date)", "cast(cast('2026-03-01T00:30:15.250' as datetime) as date)")]
    public void A_call_for_the_moment_becomes_a_literal_of_its_type(string dialect, string expression, string expected) =>
        Assert.Equal($"select {expected} as x", At(dialect, $"select {expression} as x"));

    [Theory]
    [InlineData("select current_date from t", "select cast('2026-03-01' as DATE) as \"current_date\" from t")]
    [InlineData("select now(), a from t", "select cast('2026-03-01 00:30:15.250000+00:00' as TIMESTAMP WITH TIME ZONE) as \"now()\", a from t")]
    [InlineData(
        "select year(today()) from t group by year(today())",
        "select year(cast('2026-03-01' as DATE)) as \"\"\"year\"\"(today())\" from t group by year(cast('2026-03-01' as DATE))")]
    public void A_column_keeps_the_name_it_had_from_the_call(string sql, string expected) => Assert.Equal(expected, At("duckdb", sql));

    [Theory]
    [InlineData("select current_date from (select 1 as current_date) as d")]
    [InlineData("select 'now()' as x, \"now\" from (select 1 as now) as d /* today() */ order by x")]
    [InlineData("select t.a from t where t.b is not null")]
    public void What_only_has_the_name_stays(string sql) => Assert.Equal(sql, At("duckdb", sql));

    [Fact]
    public void Calls_are_found_everywhere_in_a_query()
    {
        const string Sql = """
            with recent as (select * from t where b >= now() - interval 7 day)
            select a, (select max(today()) as m from recent) as d, case when b < now() then 1 end as c
            from recent join lateral (select today() as e) as l on l.e >= today()
            where exists (select 1 from t as u where u.b = today())
            group by all having max(b) < now() order by today() - a, a
            """;
        var text = At("duckdb", Sql);
        Assert.DoesNotContain("now()", text, StringComparison.Ordinal);
        Assert.DoesNotContain("today()", text, StringComparison.Ordinal);
        Assert.Equal(8, text.Split("cast('2026-03-01").Length - 1);
    }

    [Fact]
    public void Calls_are_found_beside_mistakes() =>
        Assert.Equal(
            "select missing, cast('2026-03-01' as DATE) as d from nowhere where cast('2026-03-01' as DATE) > x",
            At("duckdb", "select missing, today() as d from nowhere where today() > x"));

    private static string At(string name, string sql)
    {
        var dialect = Dialect.FromName(name)!;
        var tree = SqlParser.Parse(new SourceText(sql), dialect);
        Assert.Empty(tree.Diagnostics);
        var compiler = SqlCompiler.Create(dialect, [new SourceText("create table t (a integer not null, b timestamp)")]);
        return FixedClock.Set(tree, ((QueryStatement)tree.Statements[0]).Query, compiler.Catalog, _moment);
    }
}
