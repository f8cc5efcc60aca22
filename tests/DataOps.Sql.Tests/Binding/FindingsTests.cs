namespace DataOps.Sql.Tests.Binding;

public class FindingsTests
{
    [Theory]
    [InlineData("select * from ordres", "DOPS2001 ordres")]
    [InlineData("select o.x, upper(o.y) || 'a', z from ordres o where o.a > 1 and b = 2", "DOPS2001 ordres")]
    [InlineData("select emial from customers", "DOPS2003 emial")]
    [InlineData("select upper(emial) || '!' as x, length(upper(emial)) from customers", "DOPS2003 emial", "DOPS2003 emial")]
    [InlineData("with c as (select emial, name from customers) select emial, upper(emial), name from c", "DOPS2003 emial")]
    [InlineData("select c.emial from customers c", "DOPS2003 emial")]
    [InlineData("select x.email from customers c", "DOPS2004 x")]
    [InlineData("select order_id from orders join lines on true", "DOPS2002 order_id")]
    [InlineData("select coaleske(name, '') from customers", "DOPS2005 coaleske")]
    [InlineData("select 1 from customers c join orders c on true", "DOPS2006 orders c")]
    [InlineData("select holder.nme from tickets", "DOPS2007 nme")]
    [InlineData("select sum(amount) over w from orders", "DOPS2008 w")]
    [InlineData("select name from customers order by 2", "DOPS2009 2")]
    [InlineData("select name from customers group by 3", "DOPS2009 3")]
    [InlineData("select * from read_parquet('x.parquet')", "DOPS2010 read_parquet")]
    [InlineData("with r as (select * from read_csv('x.csv')) select a, upper(b) from r", "DOPS2010 read_csv")]
    [InlineData("select a, b + 1 from 'data/x.csv' where c = 1", "DOPS2010 'data/x.csv'")]
    [InlineData("with a as (select 1), a as (select 2) select * from a", "DOPS2012 a")]
    [InlineData("select name + 1 from customers", "DOPS2101 name + 1")]
    [InlineData("select country, name, count(*) from customers group by country", "DOPS2104 name")]
    [InlineData("select name, count(*) from customers", "DOPS2104 name")]
    [InlineData("select 1 from orders where sum(amount) > 1", "DOPS2105 sum(amount)")]
    [InlineData("select 1 from orders where row_number() over () = 1", "DOPS2106 row_number() over ()")]
    [InlineData("select name from customers union all select name, email from customers", "DOPS2107 select name, email from customers")]
    [InlineData("select (select name, email from customers)", "DOPS2108 (select name, email from customers)")]
    [InlineData("with c(a, b, d) as (select name, email from customers) select a from c", "DOPS2109 c")]
    [InlineData("select * from (values (1, 2), (3)) v", "DOPS2111 (3)")]
    [InlineData("select 1 from orders group by rollup (amount), cube (amount), cube (amount, order_id)")]
    [InlineData("select first(name ignore nulls) from customers", "DOPS2130 first(name ignore nulls)")]
    [InlineData("select max(amount) within group (order by amount) from orders", "DOPS2130 max")]
    [InlineData("select 1 from orders where amount = date '2026-01-01'", "DOPS2133 =")]
    [InlineData("select string_agg(name, email) from customers", "DOPS2132 email")]
    [InlineData("select amount[1] from orders", "DOPS2131 1")]
    [InlineData("select cast({'a': 1} as struct(b integer))", "DOPS2114 cast({'a': 1} as struct(b integer))")]
    [InlineData("select * exclude (nme) from customers", "DOPS2003 nme")]
    [InlineData("select name::intger from customers", "DOPS2201 intger")]
    public void One_cause_is_one_finding_at_its_place(string sql, params string[] findings) => Assert.Equal(findings, Shop.Findings(sql));

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void As_many_grouping_sets_as_the_engine_takes_and_no_more(int members, bool tooMany)
    {
        var clause = $"group by cube ({string.Join(", ", Enumerable.Range(1, members).Select(number => $"amount + {number}"))})";
        Assert.Equal(tooMany ? [$"DOPS2116 {clause}"] : [], Shop.Findings($"select count(*) from orders {clause}"));
    }

    [Theory]
    [InlineData("select emial from customers", "'email'")]
    [InlineData("select c.countri from customers c", "'country'")]
    [InlineData("select * from custommers", "'customers'")]
    [InlineData("select uper(name) from customers", "'upper'")]
    [InlineData("select order_id from orders join lines on true", "'orders.order_id' or 'lines.order_id'")]
    public void A_message_says_what_was_probably_meant(string sql, string suggestion) =>
        Assert.Contains(suggestion, Assert.Single(Shop.Analyze(sql).Diagnostics).Message);

    [Theory]
    [InlineData("select a.b, c from unknown_table, tickets")]
    [InlineData("select * from unknown_table")]
    public void What_reads_an_unknown_relation_does_not_claim_to_know_columns(string sql)
    {
        var facts = Shop.Analyze(sql);
        Assert.Single(facts.Diagnostics);
        Assert.All(facts.Columns, column => Assert.True(column.Type.IsUnknown));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        var starts = Shop.Analyze("select aa, bb from customers where cc = 1 group by dd").Diagnostics.Select(d => d.Span.Start).ToList();
        Assert.Equal(4, starts.Count);
        Assert.Equal(starts.Order(), starts);
    }
}
