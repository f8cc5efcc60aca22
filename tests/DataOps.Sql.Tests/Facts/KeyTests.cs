using DataOps.Sql.Facts;
using DataOps.Sql.Tests.Binding;

namespace DataOps.Sql.Tests.Facts;

public class KeyTests
{
    [Theory]
    [InlineData("select * from customers", "customer_id | email")]
    [InlineData("select o.order_id, c.email from orders o join customers c using (customer_id)", "order_id")]
    [InlineData("select o.order_id, c.email from orders o left join customers c on c.email = o.note", "order_id")]
    [InlineData("select o.order_id, l.line_no, quantity from orders o join lines l on l.order_id = o.order_id", "order_id, line_no")]
    [InlineData("select c.customer_id, o.order_id from customers c cross join orders o", "customer_id, order_id")]
    [InlineData("select c.customer_id, c.email, count(*) from customers c left join orders o using (customer_id) group by all", "customer_id | email")]
    [InlineData("select country, count(*) from customers group by country", "country")]
    [InlineData("select distinct country, name from customers", "country, name")]
    [InlineData("select country from customers union select name from customers", "country")]
    [InlineData("select customer_id, amount from orders qualify row_number() over (partition by customer_id order by ordered_at desc) = 1", "customer_id")]
    [InlineData("with r as (select customer_id, amount, row_number() over (partition by customer_id order by ordered_at) as n from orders) select * from r", "customer_id, n")]
    [InlineData("with r as (select customer_id, amount, row_number() over (partition by customer_id order by ordered_at) as n from orders) select customer_id, amount from r where n = 1", "customer_id")]
    [InlineData("select line_no, quantity from lines where order_id = 3", "line_no")]
    [InlineData("select distinct on (country) country, email from customers", "email | country")]
    [InlineData("select order_id from orders except select order_id from lines", "order_id")]
    public void Is_proved_unique(string sql, string keys) => Assert.Equal(keys, Keys(Shop.Facts(sql)));

    [Theory]
    [InlineData("select country from customers")]
    [InlineData("select country from customers union all select name from customers")]
    [InlineData("select customer_id from customers union all select customer_id from customers")]
    [InlineData("select c.customer_id, c.email from customers c join orders o using (customer_id)")]
    [InlineData("select code from tickets")]
    [InlineData("select country, count(*) from customers group by rollup (country)")]
    [InlineData("select email, unnest([1, 2]) from customers")]
    [InlineData("select c.email from orders o left join customers c using (customer_id)")]
    [InlineData("select code, unnest(tags) from tickets")]
    [InlineData("select customer_id from orders qualify rank() over (partition by customer_id order by ordered_at) = 1")]
    public void Is_not_claimed_unique(string sql) => Assert.Equal("", Keys(Shop.Facts(sql)));

    [Theory]
    [InlineData("select 1", RowCount.ExactlyOne)]
    [InlineData("select count(*) from orders", RowCount.ExactlyOne)]
    [InlineData("select max(x.n) from (select count(*) as n from orders) x", RowCount.ExactlyOne)]
    [InlineData("select * from (select count(*) from orders) a, (select sum(quantity) from lines) b", RowCount.ExactlyOne)]
    [InlineData("values (1)", RowCount.ExactlyOne)]
    [InlineData("select 1 where false", RowCount.AtMostOne)]
    [InlineData("select count(*) from orders having count(*) > 3", RowCount.AtMostOne)]
    [InlineData("select * from orders where order_id = 7", RowCount.AtMostOne)]
    [InlineData("select * from lines where order_id = 7 and line_no = 1", RowCount.AtMostOne)]
    [InlineData("select * from orders order by amount limit 1", RowCount.AtMostOne)]
    [InlineData("select * from orders o join customers c using (customer_id) where o.order_id = 1", RowCount.AtMostOne)]
    [InlineData("select * from lines where order_id = 7", RowCount.Many)]
    [InlineData("select count(*) from orders group by customer_id", RowCount.Many)]
    [InlineData("select count(*), unnest([1, 2]) from orders", RowCount.Many)]
    [InlineData("select 1 union all select 1", RowCount.AtLeastOne)]
    public void The_number_of_rows_is_bounded(string sql, RowCount rows) => Assert.Equal(rows, Shop.Facts(sql).RowCount);

    [Theory]
    [InlineData("select email from customers", true)]
    [InlineData("select now() from customers", false)]
    [InlineData("select email from customers where random() < 0.5", false)]
    [InlineData("with a as (select current_date as d) select d from a", false)]
    [InlineData("select email from customers limit 3", false)]
    [InlineData("select email from customers order by email limit 3", true)]
    [InlineData("select email from customers using sample 10%", false)]
    public void Clocks_and_chance_are_noticed(string sql, bool isDeterministic) =>
        Assert.Equal(isDeterministic, Shop.Facts(sql).IsDeterministic);

    private static string Keys(QueryFacts facts) =>
        string.Join(" | ", facts.Keys.Select(key => string.Join(", ", key.Columns.Select(place => facts.Columns[place].Name))));
}
