-- Which stores beat their monthly targets most often in 2023 and 2024, and by how much?
with store_month as (
    select o.store_id,
        date_trunc('month', o.order_date)::date as month_start,
        sum(l.quantity * l.unit_price - l.discount_amount) as net_sales
    from sales_order as o
    join order_line as l on l.order_id = o.order_id
    where o.store_id is not null
        and o.status <> 'cancelled'
        and o.order_date >= date '2023-01-01'
    group by all
),
compared as (
    select t.store_id,
        t.target_month,
        t.target_amount,
        coalesce(m.net_sales, 0) as net_sales,
        coalesce(m.net_sales, 0) - t.target_amount as over_target
    from sales_target as t
    left join store_month as m on m.store_id = t.store_id and m.month_start = t.target_month
)
select s.store_name,
    s.store_format,
    count(*) as months_with_target,
    count(*) filter (where c.over_target >= 0) as months_reached,
    sum(c.net_sales) as net_sales,
    sum(c.target_amount) as target_amount,
    round((100 * sum(c.net_sales)) / sum(c.target_amount), 2) as reached_percent,
    max(c.over_target) as best_month,
    min(c.over_target) as worst_month
from compared as c
join store as s on s.store_id = c.store_id
group by s.store_id, s.store_name, s.store_format
having count(*) filter (where c.over_target >= 0) > 0
order by months_reached desc, s.store_name;
