-- What would each warehouse need to reorder, given the sales of the last quarter and the lead time of the main supplier?
with demand as (
    select shipment.warehouse_id,
        line.product_id,
        sum(line.quantity) as units_quarter,
        round(sum(line.quantity) / 92, 4) as units_per_day
    from shipment
    join order_line as line on line.order_id = shipment.order_id
    where shipment.shipped_on between date '2024-07-01' and date '2024-09-30'
    group by all
),
main_supplier as (
    select offer.product_id,
        offer.supplier_id,
        offer.lead_days,
        offer.purchase_price
    from product_supplier as offer
    where offer.is_primary
),
position_now as (
    select stock.warehouse_id,
        stock.product_id,
        stock.on_hand + stock.on_order as available,
        coalesce(stock.reorder_point, 15) as reorder_point
    from inventory_snapshot as stock
    where stock.snapshot_on = date '2024-10-01'
)
select warehouse.warehouse_name,
    supplier.supplier_name,
    count(*) as products_to_order,
    sum(demand.units_quarter) as units_last_quarter,
    sum(position_now.available) as units_available,
    sum(position_now.reorder_point + demand.units_quarter - position_now.available) as units_to_order,
    sum((position_now.reorder_point + demand.units_quarter - position_now.available) * main_supplier.purchase_price) as order_value,
    max(main_supplier.lead_days) as longest_lead_days,
    date '2024-10-01' + max(main_supplier.lead_days) as complete_on,
    string_agg(product.sku, ', ' order by product.sku) as skus
from demand
join position_now
    on position_now.warehouse_id = demand.warehouse_id
    and position_now.product_id = demand.product_id
join main_supplier on main_supplier.product_id = demand.product_id
join supplier on supplier.supplier_id = main_supplier.supplier_id
join product on product.product_id = demand.product_id
join warehouse on warehouse.warehouse_id = demand.warehouse_id
where position_now.available < position_now.reorder_point + demand.units_per_day * main_supplier.lead_days
group by all
order by warehouse.warehouse_name, order_value desc, supplier.supplier_name;
