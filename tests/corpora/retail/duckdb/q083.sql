-- Which customers bought nothing in 2024 although they bought in both years before?
with yearly as (
    select customer_id,
        list(distinct year(order_date) order by year(order_date)) as years,
        count(*) as orders,
        max(order_date) as last_order_on
    from sales_order
    where customer_id is not null
        and status <> 'cancelled'
        and order_date <= date '2024-09-30'
    group by customer_id
),
lapsed as (
    from yearly
    select customer_id, orders, last_order_on
    where list_contains(years, 2022)
        and list_contains(years, 2023)
        and not list_contains(years, 2024)
)
select customer.customer_id,
    customer.first_name,
    customer.last_name,
    country.country_name,
    lapsed.orders,
    lapsed.last_order_on,
    date_diff('day', lapsed.last_order_on, date '2024-09-30') as days_since,
    coalesce(customer.email, 'none') as email,
    coalesce((
        select sum(line.quantity * line.unit_price - line.discount_amount)
        from sales_order as sales
        join order_line as line using (order_id)
        where sales.customer_id = lapsed.customer_id), 0) as spent_ever
from lapsed
join customer using (customer_id)
join country using (country_code)
semi join order_line as any_line
    on any_line.quantity > 0
order by spent_ever desc, customer.customer_id;
