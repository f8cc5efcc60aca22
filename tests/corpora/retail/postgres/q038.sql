-- Which warehouses hold stock of products that nobody has ordered for a year, and what is that stock worth?
with latest_stock as (
    select stock.warehouse_id,
        stock.product_id,
        stock.on_hand,
        stock.on_order
    from inventory_snapshot as stock
    where stock.snapshot_on = (
        select max(newest.snapshot_on)
        from inventory_snapshot as newest
        where newest.warehouse_id = stock.warehouse_id
            and newest.product_id = stock.product_id)
        and stock.on_hand > 0
),
recently_ordered as (
    select line.product_id,
        max(sales.order_date) as last_ordered_on,
        sum(line.quantity) as units_ordered
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    where sales.order_date > (date '2024-12-31' - interval '3 month')::date
        and sales.status <> 'cancelled'
    group by line.product_id
)
select warehouse.warehouse_name,
    category.category_name,
    count(*) as stocked_products,
    count(*) filter (where recent.product_id is null) as slow_products,
    count(*) filter (where recent.product_id is null and product.discontinued_on is not null) as slow_and_discontinued,
    sum(stock.on_hand * product.unit_cost) as stock_value,
    coalesce(sum(stock.on_hand * product.unit_cost) filter (where recent.product_id is null), 0) as slow_stock_value,
    coalesce(sum(stock.on_order * product.unit_cost) filter (where recent.product_id is null), 0) as slow_value_on_order,
    coalesce(sum(recent.units_ordered), 0) as units_ordered_recently,
    max(recent.last_ordered_on) as last_ordered_on
from latest_stock as stock
join warehouse on warehouse.warehouse_id = stock.warehouse_id
join product on product.product_id = stock.product_id
join category on category.category_id = product.category_id
left join recently_ordered as recent on recent.product_id = stock.product_id
group by warehouse.warehouse_name, category.category_name
having count(*) filter (where recent.product_id is null) > 0
    or sum(stock.on_hand * product.unit_cost) > 10000
order by slow_stock_value desc, warehouse.warehouse_name, category.category_name;
