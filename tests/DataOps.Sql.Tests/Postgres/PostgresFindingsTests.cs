using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>What only PostgreSQL is strict about is said at its place.</summary>
public class PostgresFindingsTests
{
    [Theory]
    [InlineData("select upper(distinct name) from customer", "DOPS2120 upper")]
    [InlineData("select lower(name) over () from customer", "DOPS2120 lower")]
    [InlineData("select sum(id) within group (order by id) from customer", "DOPS2120 sum")]
    [InlineData("select percentile_cont(0.5) from orders", "DOPS2121 percentile_cont(0.5)")]
    [InlineData("select * from customer where unnest(tags) = 'a'", "DOPS2122 unnest(tags)")]
    [InlineData("select name[1] from customer", "DOPS2123 name[1]")]
    [InlineData("select 1 = any (name) from customer", "DOPS2123 name")]
    [InlineData("select array[]", "DOPS2124 array[]")]
    [InlineData("select * from json_to_record('{}')", "DOPS2125 json_to_record")]
    [InlineData("select distinct name from customer order by born", "DOPS2126 born")]
    [InlineData("select name from customer union select status from orders order by lower(name)", "DOPS2126 lower(name)")]
    [InlineData("select born::integer from customer", "DOPS2114 born::integer")]
    [InlineData("select id from customer where name", "DOPS2110 name")]
    [InlineData("select id, id + 1 as next, next + 1 from customer", "DOPS2003 next")]
    [InlineData("select a from place_ where 1 = 1", "DOPS2001 place_")]
    public void One_cause_is_one_finding_at_its_place(string sql, string finding)
    {
        var (tree, facts) = PostgresCorpus.Analyze(sql, PostgresCorpus.Catalog(PostgresCorpus.Schema));
        var found = tree.Diagnostics.Concat(facts?.Diagnostics ?? []).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal([finding], found.Select(diagnostic => $"{diagnostic.Id} {sql.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}"));
    }
}
