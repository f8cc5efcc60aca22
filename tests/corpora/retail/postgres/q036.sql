-- How many orders of each status does each channel have, with one column for each status?
with order_figures as (
    select sales.channel,
        sales.status,
        extract(year from sales.order_date)::integer as order_year,
        sales.order_id
    from sales_order as sales
    where exists (
        select
        from order_line as line
        where line.order_id = sales.order_id
            and line.quantity >= 2)
),
pivoted as (
    select channel,
        order_year,
        count(*) filter (where status = 'completed') as completed,
        count(*) filter (where status = 'returned') as returned,
        count(*) filter (where status = 'cancelled') as cancelled,
        count(*) filter (where status = 'open') as still_open
    from order_figures
    group by channel, order_year
)
select channel,
    order_year,
    completed,
    returned,
    cancelled,
    still_open,
    completed + returned + cancelled + still_open as all_orders,
    round(100.0 * returned / (completed + returned + cancelled + still_open), 4) as returned_percent
from pivoted
order by channel, order_year;
