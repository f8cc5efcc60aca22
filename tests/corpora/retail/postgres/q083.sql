-- Which customers bought nothing in 2024 although they bought in both years before?
with yearly as (
    select customer_id,
        array_agg(distinct extract(year from order_date)::integer) as years,
        count(*) as orders,
        max(order_date) as last_order_on
    from sales_order
    where customer_id is not null
        and status <> 'cancelled'
        and order_date <= date '2024-09-30'
    group by customer_id
),
lapsed as (
    select customer_id, orders, last_order_on
    from yearly
    where years @> array[2022, 2023]
        and not 2024 = any (years)
)
select customer.customer_id,
    customer.first_name,
    customer.last_name,
    country.country_name,
    lapsed.orders,
    lapsed.last_order_on,
    date '2024-09-30' - lapsed.last_order_on as days_since,
    coalesce(customer.email, 'none') as email,
    coalesce((
        select sum(line.quantity * line.unit_price - line.discount_amount)
        from sales_order as sales
        join order_line as line using (order_id)
        where sales.customer_id = lapsed.customer_id), 0) as spent_ever
from lapsed
join customer using (customer_id)
join country using (country_code)
order by spent_ever desc, customer.customer_id;
