using DataOps.Sql.Tests.Binding;

namespace DataOps.Sql.Tests.Facts;

public class CanonicalFormTests
{
    [Theory]
    [InlineData("select email from customers", "SELECT  /* mail */ Email\n FROM Customers -- all")]
    [InlineData("select c.email from customers c", "select email from customers")]
    [InlineData("select c.email from customers c join orders o on c.customer_id = o.customer_id", "select x.email from customers x join orders on x.customer_id = orders.customer_id")]
    [InlineData("with a as (select email from customers) select email from a", "with b as (select email from customers) select b.email from b")]
    [InlineData("select count(*) from orders where amount > 1.0", "select count(*) from main.orders where (amount > 1.0)")]
    public void Does_not_change_with_what_means_nothing(string left, string right) =>
        Assert.Equal(Shop.Facts(left).Meaning, Shop.Facts(right).Meaning);

    [Theory]
    [InlineData("select email from customers", "select email as mail from customers")]
    [InlineData("select email from customers", "select name as email from customers")]
    [InlineData("select email from customers", "select distinct email from customers")]
    [InlineData("select amount from orders", "select amount from archive.orders")]
    [InlineData("select 1 from orders where amount > 1", "select 1 from orders where amount >= 1")]
    [InlineData("select 1 as x from orders where amount > 1", "select 1 as x from orders where amount > 2")]
    [InlineData("select 'a' as x", "select 'A' as x")]
    [InlineData("select 1 as x", "select '1' as x")]
    [InlineData("select email from customers union select name from customers", "select email from customers union all select name from customers")]
    [InlineData("select c.email from customers c left join orders o using (customer_id)", "select c.email from customers c join orders o using (customer_id)")]
    [InlineData("select sum(amount) as s from orders", "select sum(distinct amount) as s from orders")]
    [InlineData("select sum(amount) over (order by order_id) as s from orders", "select sum(amount) over (order by order_id desc) as s from orders")]
    [InlineData("select sum(amount) over (order by order_id rows 1 preceding) as s from orders", "select sum(amount) over (order by order_id rows 2 preceding) as s from orders")]
    [InlineData("select email from customers order by email limit 1", "select email from customers order by email limit 2")]
    [InlineData("select email from customers order by name limit 1", "select email from customers order by name nulls first limit 1")]
    [InlineData("select a.email from customers a join customers b on a.name = b.email", "select b.email from customers a join customers b on a.name = b.email")]
    [InlineData("select country, count(*) as n from customers group by rollup (country)", "select country, count(*) as n from customers group by cube (country), country")]
    [InlineData("select email::integer as x from customers", "select try_cast(email as integer) as x from customers")]
    [InlineData("select list_transform([1], x -> x + 1) as l", "select list_transform([1], x -> x + 2) as l")]
    public void Differs_where_the_meaning_may_differ(string left, string right) =>
        Assert.NotEqual(Shop.Facts(left).Meaning, Shop.Facts(right).Meaning);
}
