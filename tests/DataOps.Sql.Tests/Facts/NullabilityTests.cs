using DataOps.Sql.Tests.Binding;

namespace DataOps.Sql.Tests.Facts;

public class NullabilityTests
{
    [Theory]
    [InlineData("select email from customers")]
    [InlineData("select count(name) from customers")]
    [InlineData("select coalesce(name, country, '') from customers")]
    [InlineData("select name from customers where name is not null")]
    [InlineData("select name from customers where name = 'x' or name > 'y'")]
    [InlineData("select name from customers where not (name is null)")]
    [InlineData("select name from customers where upper(name) like 'A%'")]
    [InlineData("select o.order_id from customers c left join orders o using (customer_id) where o.amount > 1")]
    [InlineData("select o.order_id from orders o join customers c on o.customer_id = c.customer_id")]
    [InlineData("select c.name from customers c join orders o on c.name = o.note")]
    [InlineData("select case when name is not null then name else 'x' end from customers")]
    [InlineData("select sum(quantity) from lines group by order_id")]
    [InlineData("select (select count(*) from orders) from customers")]
    [InlineData("select exists (select 1 from orders) from customers")]
    [InlineData("select email || '!' from customers")]
    [InlineData("select order_id + 1 from orders")]
    [InlineData("select row_number() over (order by name) from customers")]
    [InlineData("with a as (select email from customers union all select name from customers where name <> '') select email from a")]
    [InlineData("with recursive r(n) as (select 1 union all select n + 1 from r where n < 10) select n from r")]
    [InlineData("select name is null from customers")]
    [InlineData("select name from customers semi join orders on customers.name = orders.note")]
    public void Is_proved_never_null(string sql) => Assert.False(Shop.Facts(sql).Columns[0].Nullable);

    [Theory]
    [InlineData("select name from customers")]
    [InlineData("select o.order_id from customers c left join orders o using (customer_id)")]
    [InlineData("select c.email from customers c full join orders o using (customer_id)")]
    [InlineData("select o.order_id from customers c left join orders o on o.customer_id = c.customer_id and o.amount > 1")]
    [InlineData("select sum(quantity) from lines")]
    [InlineData("select sum(quantity) filter (where quantity > 3) from lines group by order_id")]
    [InlineData("select case when email = 'x' then 1 end from customers")]
    [InlineData("select (select email from customers limit 1) from orders")]
    [InlineData("select country from customers group by rollup (country)")]
    [InlineData("select email from customers group by cube (email)")]
    [InlineData("select email from customers union all select name from customers")]
    [InlineData("select name from customers where name is null or name = 'x'")]
    [InlineData("select name from customers where name not in (select note from orders)")]
    [InlineData("select try_cast(email as integer) from customers")]
    [InlineData("select lag(order_id) over (order by order_id) from orders")]
    [InlineData("with recursive r(n) as (select 1 union all select nullif(n, 3) from r where n < 10) select n from r")]
    [InlineData("select name from customers anti join orders on customers.name = orders.note")]
    [InlineData("select email from customers where false group by rollup (email) having email = 'x' or count(*) = 0")]
    public void Is_not_claimed_never_null(string sql) => Assert.NotEqual(false, Shop.Facts(sql).Columns[0].Nullable);
}
