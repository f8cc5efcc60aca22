using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Tests.Syntax;

public class TableReferencesTests
{
    [Theory]
    [InlineData("select * from a, s.b join c on true", "a s.b c")]
    [InlineData("select (select 1 from a) from b where x in (from c) and exists (table d)", "a b c d")]
    [InlineData("with a as (select * from a) select * from a, b", "a b")]
    [InlineData("with recursive a as (select 1 union all select * from a) select * from A", "")]
    [InlineData("with a as (from x), b as (from a) from b, s.a", "x s.a")]
    [InlineData("with a as (from b), b as (from y) from a, b", "b y")]
    [InlineData("select * from (with a as (from x) from a), a", "x a")]
    [InlineData("select * from 'x.csv', range(3), t", "'x.csv' range t")]
    [InlineData("pivot a on b using sum(c)", "a")]
    [InlineData("from a unpivot (v for n in (b, c))", "a")]
    [InlineData("select list_transform(l, a -> a + 1), t.x from t", "t")]
    [InlineData("create view v as select * from a", "a")]
    [InlineData("select * from a where b = (select max(c) from d where d.e = a.f)", "a d")]
    [InlineData("select a from a order by (select 1 from b) limit (select 1 from c)", "a b c")]
    public void Names_of_relations_are_found_in_order(string sql, string expected)
    {
        var tree = Sql.Parse(sql);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, string.Join(' ', TableReferences.Find(tree).Select(r => tree.Source.ToString(r.Span))));
    }

    [Fact]
    public void Files_and_functions_are_told_from_relations() =>
        Assert.Equal([true, true, false], TableReferences.Find(Sql.Parse("select * from 'x.csv', range(3), t")).Select(r => r.IsFileOrFunction));

    [Fact]
    public void A_common_table_hides_a_relation_by_the_rules_of_the_dialect()
    {
        const string sql = "with \"A\" as (select 1) select * from a";
        Assert.Empty(TableReferences.Find(Sql.Parse(sql, Dialect.DuckDb)));
        Assert.Single(TableReferences.Find(Sql.Parse(sql, Dialect.Postgres)));
    }
}
