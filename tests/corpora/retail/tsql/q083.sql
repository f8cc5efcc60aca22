-- Which customers bought nothing in 2024 although they bought in both years before?
with yearly as (
    select customer_id,
        sum(iif(year(order_date) = 2022, 1, 0)) as orders_2022,
        sum(iif(year(order_date) = 2023, 1, 0)) as orders_2023,
        sum(iif(year(order_date) = 2024, 1, 0)) as orders_2024,
        count(*) as orders,
        max(order_date) as last_order_on
    from dbo.sales_order with (nolock)
    where customer_id is not null
        and status <> 'cancelled'
        and order_date <= '20240930'
    group by customer_id
),
lapsed as (
    select customer_id, orders, last_order_on
    from yearly
    where orders_2022 > 0
        and orders_2023 > 0
        and orders_2024 = 0
)
select customer.customer_id,
    customer.first_name,
    customer.last_name,
    country.country_name,
    lapsed.orders,
    lapsed.last_order_on,
    datediff(day, lapsed.last_order_on, '20240930') as days_since,
    isnull(customer.email, 'none') as email,
    isnull((
        select sum(line.quantity * line.unit_price - line.discount_amount)
        from dbo.sales_order as sales with (nolock)
        join dbo.order_line as line with (nolock) on line.order_id = sales.order_id
        where sales.customer_id = lapsed.customer_id), 0) as spent_ever
from lapsed
join dbo.customer with (nolock) on customer.customer_id = lapsed.customer_id
join dbo.country with (nolock) on country.country_code = customer.country_code
order by spent_ever desc, customer.customer_id;
