-- Which order had the highest value in each month of 2024, who placed it and how far ahead of the next one was it?
with order_values as (
    select sales.order_id,
        sales.customer_id,
        sales.channel,
        cast(date_trunc('month', sales.order_date) as date) as order_month,
        count(*) as line_count,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.order_date >= date '2024-01-01'
        and sales.order_date < date '2025-01-01'
        and sales.status in ('completed', 'returned', 'open')
    group by sales.order_id, sales.customer_id, sales.channel, cast(date_trunc('month', sales.order_date) as date)
),
best_orders as (
    select order_values.*,
        lead(order_value) over month_window as next_value,
        count(*) over (partition by order_month) as orders_in_month
    from order_values
    window month_window as (partition by order_month order by order_value desc, order_id)
    qualify row_number() over month_window = 1
)
select best.order_month,
    best.order_id,
    best.channel,
    coalesce(customer.first_name || ' ' || customer.last_name, 'guest') as customer_name,
    coalesce(country.country_name, 'unknown') as country_name,
    best.line_count,
    best.order_value,
    best.order_value - best.next_value as ahead_of_next,
    best.orders_in_month,
    round(best.order_value / (lag(best.order_value) over (order by best.order_month)), 4) as ratio_to_last_month
from best_orders as best
left join customer on customer.customer_id = best.customer_id
left join country on country.country_code = customer.country_code
order by best.order_month;
