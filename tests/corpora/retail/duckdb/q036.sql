-- How many orders of each status does each channel have, with one column for each status?
with order_figures as (
    select sales.channel,
        sales.status,
        year(sales.order_date) as order_year,
        sales.order_id
    from sales_order as sales
    where exists (
        from order_line as line
        where line.order_id = sales.order_id
            and line.quantity >= 2)
),
pivoted as (
    pivot order_figures
    on status in ('completed', 'returned', 'cancelled', 'open')
    using count(order_id)
    group by channel, order_year
)
select channel,
    order_year,
    completed,
    returned,
    cancelled,
    "open" as still_open,
    completed + returned + cancelled + "open" as all_orders,
    round(100 * returned / (completed + returned + cancelled + "open"), 4) as returned_percent
from pivoted
order by channel, order_year;
