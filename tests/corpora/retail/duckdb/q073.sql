-- How do open purchase orders age, by warehouse and by the number of days they are overdue?
with aged as (
    select purchase.purchase_id,
        purchase.supplier_id,
        purchase.warehouse_id,
        purchase.ordered_on,
        purchase.expected_on,
        purchase.status,
        date_diff('day', purchase.expected_on, coalesce(purchase.received_on, date '2024-12-31')) as overdue_days,
        case when purchase.received_on is null then 1 else 0 end as is_missing
    from purchase_order as purchase
    where purchase.status in ('open', 'disputed')
),
valued as (
    select aged.*,
        case
            when aged.overdue_days <= 0 then 'a on time'
            when aged.overdue_days <= 30 then 'b up to a month'
            when aged.overdue_days <= 180 then 'c up to half a year'
            when aged.overdue_days <= 365 then 'd up to a year'
            else 'e more than a year'
        end as age_class,
        (select sum(line.quantity * line.unit_cost)
         from purchase_line as line
         where line.purchase_id = aged.purchase_id) as order_value
    from aged
)
select case grouping(warehouse.warehouse_name) when 1 then 'all warehouses' else warehouse.warehouse_name end as warehouse_name,
    case grouping(valued.age_class) when 1 then 'all ages' else valued.age_class end as age_class,
    count(*) as purchase_orders,
    count(distinct valued.supplier_id) as suppliers,
    sum(valued.is_missing) as missing,
    count(*) filter (where valued.status = 'disputed') as disputed,
    sum(valued.order_value) as order_value,
    max(valued.order_value) as largest_order,
    min(valued.ordered_on) as oldest_ordered_on,
    max(valued.overdue_days) as most_overdue_days,
    string_agg(supplier.supplier_name, '; ' order by supplier.supplier_name) as supplier_names
from valued
join warehouse on warehouse.warehouse_id = valued.warehouse_id
join supplier on supplier.supplier_id = valued.supplier_id
group by rollup (warehouse.warehouse_name, valued.age_class)
order by grouping(warehouse.warehouse_name), warehouse_name, grouping(valued.age_class), age_class;
