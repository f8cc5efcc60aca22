-- Which weeks of the last half-year had no purchase order at all, and what was ordered in the others?
with weeks as (
    select cast('20240603' as date) as week_start,
        cast('20240609' as date) as week_end
    union all
    select dateadd(day, 7, week_start), dateadd(day, 7, week_end)
    from weeks
    where week_start < '20241223'
),
ordered as (
    select purchase.purchase_id,
        purchase.ordered_on,
        purchase.status,
        supplier.supplier_name,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_cost) as order_value
    from dbo.purchase_order as purchase
    join dbo.purchase_line as line on line.purchase_id = purchase.purchase_id
    join dbo.supplier on supplier.supplier_id = purchase.supplier_id
    group by purchase.purchase_id, purchase.ordered_on, purchase.status, supplier.supplier_name
)
select weeks.week_start,
    weeks.week_end,
    count(ordered.purchase_id) as purchase_orders,
    coalesce(sum(ordered.units), 0) as units,
    coalesce(sum(ordered.order_value), 0) as order_value,
    coalesce(max(ordered.supplier_name), 'none') as last_supplier,
    count(case when ordered.status = 'open' then 1 end) as still_open,
    iif(count(ordered.purchase_id) = 0, 'empty week', 'week with orders') as week_kind,
    sum(count(ordered.purchase_id)) over (order by weeks.week_start
        rows between 3 preceding and current row) as orders_in_four_weeks
from weeks
left join ordered on ordered.ordered_on between weeks.week_start and weeks.week_end
group by weeks.week_start, weeks.week_end
order by weeks.week_start
option (recompile);
