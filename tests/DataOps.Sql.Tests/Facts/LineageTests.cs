using DataOps.Sql.Facts;
using DataOps.Sql.Tests.Binding;

namespace DataOps.Sql.Tests.Facts;

public class LineageTests
{
    [Theory]
    [InlineData("select email as e from customers", "customers.email identity")]
    [InlineData("select upper(email) as e from customers", "customers.email expression")]
    [InlineData("select email::varchar(10) as e from customers", "customers.email expression")]
    [InlineData("select sum(amount) as e from orders", "orders.amount aggregate")]
    [InlineData("select sum(amount) + 1 as e from orders", "orders.amount aggregate")]
    [InlineData("select lag(amount) over (partition by customer_id order by ordered_at) as e from orders", "orders.customer_id window, orders.ordered_at window, orders.amount window")]
    [InlineData("with a as (select amount as x from orders), b as (select x as y from a) select y from b", "orders.amount identity")]
    [InlineData("with a as (select amount + 1 as x from orders) select y from (select x as y from a) d", "orders.amount expression")]
    [InlineData("select c.email || o.note from customers c join orders o using (customer_id)", "customers.email expression, orders.note expression")]
    [InlineData("select name from customers union all select note from orders", "customers.name identity, orders.note identity")]
    [InlineData("select customer_id from customers union all select order_id from orders", "customers.customer_id expression, orders.order_id identity")]
    [InlineData("select note from orders except select name from customers", "orders.note identity")]
    [InlineData("select (select max(o.amount) from orders o where o.customer_id = c.customer_id) from customers c", "orders.amount aggregate")]
    [InlineData("select case when country = 'x' then name end from customers", "customers.name expression, customers.country expression")]
    [InlineData("select holder.first_name from tickets", "tickets.holder expression")]
    [InlineData("select count(*) from orders", "")]
    [InlineData("with recursive r as (select order_id as n, note from orders union all select n + 1, note from r where n < 9) select n from r", "orders.order_id expression")]
    [InlineData("select amount from archive.orders", "archive.orders.amount identity")]
    [InlineData("select c.customer_id from customers c full join orders o using (customer_id)", "customers.customer_id identity")]
    [InlineData("select customer_id from customers c full join orders o using (customer_id)", "customers.customer_id expression, orders.customer_id expression")]
    public void A_column_comes_from_base_columns(string sql, string lineage) => Assert.Equal(lineage, Text(Shop.Facts(sql).Columns[0].Lineage));

    [Theory]
    [InlineData("select 1 from orders where amount > 1", "orders.amount filter")]
    [InlineData("select 1 from orders o join customers c on c.customer_id = o.customer_id", "orders.customer_id join, customers.customer_id join")]
    [InlineData("select country, count(*) from customers group by country", "customers.country grouping")]
    [InlineData("select 1 from customers c where exists (select 1 from orders o where o.customer_id = c.customer_id)", "customers.customer_id filter, orders.customer_id filter")]
    [InlineData("select email from customers order by name", "")]
    [InlineData("select email from customers order by name limit 3", "customers.name limit")]
    public void What_decides_the_rows_is_known(string sql, string lineage) => Assert.Equal(lineage, Text(Shop.Facts(sql).RowLineage));

    private static string Text(IEnumerable<ColumnLineage> lineage) =>
        string.Join(", ", lineage.Select(l => $"{l.Relation}.{l.Column} {l.Via.ToString().ToLowerInvariant()}"));

    private static string Text(IEnumerable<RowLineage> lineage) =>
        string.Join(", ", lineage.Select(l => $"{l.Relation}.{l.Column} {l.Via.ToString().ToLowerInvariant()}"));
}
