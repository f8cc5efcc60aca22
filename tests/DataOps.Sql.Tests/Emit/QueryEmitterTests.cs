using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Emit;

public class QueryEmitterTests
{
    [Theory]
    [InlineData("/*--- a: b ---*/ select  a -- why\nfrom orders ;", "select  a -- why\nfrom \"v\".\"orders\"")]
    [InlineData("with o as (select * from orders) select o.a from o join \"orders\" p on true", "with o as (select * from \"v\".\"orders\") select o.a from o join \"v\".\"orders\" p on true")]
    [InlineData("select 'orders' as orders from customers", "select 'orders' as orders from customers")]
    [InlineData("with orders as (select 1 as a) select a from orders", "with orders as (select 1 as a) select a from orders")]
    public void Only_the_names_of_relations_are_replaced(string sql, string expected)
    {
        var tree = SqlParser.Parse(new SourceText(sql), Dialect.DuckDb);
        Assert.Empty(tree.Diagnostics);
        var query = ((QueryStatement)tree.Statements[0]).Query;
        var emitted = QueryEmitter.Rename(tree, query, reference => reference.Name.Parts[^1].Value == "orders" ? "\"v\".\"orders\"" : null);
        Assert.Equal(expected, emitted);
    }

    [Theory]
    [InlineData(
        "select sales.orders.id, orders.a, orders.* from sales.orders where sales . orders.id > 1",
        "select orders.id, orders.a, orders.* from v.o as orders where orders.id > 1")]
    [InlineData("select sales.id from (select {'id': 1} as sales), sales.orders", "select sales.id from (select {'id': 1} as sales), v.o as orders")]
    public void A_column_qualified_with_the_schema_of_a_renamed_relation_loses_the_schema(string sql, string expected)
    {
        var tree = SqlParser.Parse(new SourceText(sql), Dialect.DuckDb);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, QueryEmitter.Rename(tree, ((QueryStatement)tree.Statements[0]).Query, _ => "v.o as orders"));
    }

    [Theory]
    [InlineData("select * from orders", true)]
    [InlineData("select * from orders o", false)]
    [InlineData("table orders", false)]
    public void A_reference_says_whether_an_alias_may_follow(string sql, bool takesAlias) =>
        Assert.Equal(takesAlias, Assert.Single(TableReferences.Find(SqlParser.Parse(new SourceText(sql), Dialect.DuckDb))).TakesAlias);
}
