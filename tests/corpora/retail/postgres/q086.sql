-- How does the weight that each warehouse ships differ between carriers, where weights are known?
with shipped_lines as (
    select shipment.shipment_id,
        shipment.warehouse_id,
        shipment.carrier_name,
        shipment.shipping_cost,
        line.quantity,
        product.weight_kg,
        line.quantity * product.weight_kg as line_weight
    from shipment
    join order_line as line on line.order_id = shipment.order_id
    join product on product.product_id = line.product_id
    where shipment.shipped_on >= date '2023-01-01'
),
per_shipment as (
    select shipped_lines.shipment_id,
        shipped_lines.warehouse_id,
        shipped_lines.carrier_name,
        max(shipped_lines.shipping_cost) as shipping_cost,
        sum(shipped_lines.quantity) as units,
        sum(shipped_lines.line_weight) as known_weight,
        sum(case when shipped_lines.weight_kg is null then shipped_lines.quantity else 0 end) as units_without_weight
    from shipped_lines
    group by shipped_lines.shipment_id, shipped_lines.warehouse_id, shipped_lines.carrier_name
)
select warehouse.warehouse_name,
    coalesce(per_shipment.carrier_name, 'all carriers') as carrier_name,
    count(*) as shipments,
    sum(per_shipment.units) as units,
    sum(per_shipment.units_without_weight) as units_without_weight,
    coalesce(sum(per_shipment.known_weight), 0) as known_weight,
    coalesce(max(per_shipment.known_weight), 0) as heaviest,
    sum(per_shipment.shipping_cost) as shipping_cost,
    round(1.0 * sum(per_shipment.shipping_cost) / nullif(sum(per_shipment.known_weight), 0), 4) as cost_per_kilogram,
    count(*) filter (where per_shipment.known_weight > 100) as heavy_shipments,
    grouping(per_shipment.carrier_name) as is_subtotal
from per_shipment
join warehouse on warehouse.warehouse_id = per_shipment.warehouse_id
group by warehouse.warehouse_id, warehouse.warehouse_name, rollup (per_shipment.carrier_name)
order by warehouse.warehouse_name, is_subtotal, carrier_name;
