-- Which order had the highest value in each month of 2024, who placed it and how far ahead of the next one was it?
with order_values as (
    select sales.order_id,
        sales.customer_id,
        sales.channel,
        datefromparts(year(sales.order_date), month(sales.order_date), 1) as order_month,
        count(*) as line_count,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value
    from dbo.sales_order as sales
    join dbo.order_line as line on line.order_id = sales.order_id
    where sales.order_date >= '2024-01-01'
        and sales.order_date < '2025-01-01'
        and sales.status in ('completed', 'returned', 'open')
    group by sales.order_id, sales.customer_id, sales.channel, datefromparts(year(sales.order_date), month(sales.order_date), 1)
),
numbered_orders as (
    select order_values.*,
        row_number() over (partition by order_month order by order_value desc, order_id) as place,
        lead(order_value) over (partition by order_month order by order_value desc, order_id) as next_value,
        count(*) over (partition by order_month) as orders_in_month
    from order_values
),
best_orders as (
    select *
    from numbered_orders
    where place = 1
)
select best.order_month,
    best.order_id,
    best.channel,
    coalesce(customer.first_name + ' ' + customer.last_name, 'guest') as customer_name,
    coalesce(country.country_name, 'unknown') as country_name,
    best.line_count,
    best.order_value,
    best.order_value - best.next_value as ahead_of_next,
    best.orders_in_month,
    cast(1.0 * best.order_value / (lag(best.order_value) over (order by best.order_month)) as decimal(18, 4)) as ratio_to_last_month
from best_orders as best
left join dbo.customer on customer.customer_id = best.customer_id
left join dbo.country on country.country_code = customer.country_code
order by best.order_month;
