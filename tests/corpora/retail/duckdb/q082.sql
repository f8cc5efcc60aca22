-- What do two years of monthly targets look like next to the achieved revenue, page three of the list?
with achieved as (
    select sales.store_id,
        date_trunc('month', sales.order_date)::date as month_start,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        count(distinct sales.order_id) as orders
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.store_id is not null
        and sales.status <> 'cancelled'
        and sales.order_date between date '2023-01-01' and date '2024-12-31'
    group by all
),
joined as (
    select coalesce(target.store_id, achieved.store_id) as store_id,
        coalesce(target.target_month, achieved.month_start) as month_start,
        target.target_amount,
        achieved.revenue,
        achieved.orders
    from sales_target as target
    full outer join achieved
        on achieved.store_id = target.store_id
        and achieved.month_start = target.target_month
)
select store.store_name,
    joined.month_start,
    coalesce(joined.target_amount, 0) as target_amount,
    coalesce(joined.revenue, 0) as revenue,
    coalesce(joined.orders, 0) as orders,
    case
        when joined.target_amount is null then 'no target'
        when joined.revenue is null then 'no sales'
        when joined.revenue >= joined.target_amount then 'reached'
        else 'missed'
    end as outcome,
    sum(coalesce(joined.revenue, 0) - coalesce(joined.target_amount, 0)) over (partition by joined.store_id
        order by joined.month_start rows between unbounded preceding and current row) as balance,
    round(avg(coalesce(joined.revenue, 0)) over (partition by joined.store_id), 3) as average_revenue
from joined
join store on store.store_id = joined.store_id
order by store.store_name, joined.month_start
limit 40 offset 80;
