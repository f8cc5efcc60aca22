-- How does the weight that each warehouse ships differ between carriers, where weights are known?
WITH shipped_lines AS (
    SELECT shipment.shipment_id,
        shipment.warehouse_id,
        shipment.carrier_name,
        shipment.shipping_cost,
        line.quantity,
        product.weight_kg,
        line.quantity * product.weight_kg AS [line_weight]
    FROM [dbo].[shipment]
    JOIN [dbo].[order_line] AS line ON line.order_id = shipment.order_id
    JOIN [dbo].[product] ON product.product_id = line.product_id
    WHERE shipment.shipped_on >= '2023-01-01'
),
per_shipment AS (
    SELECT shipped_lines.shipment_id,
        shipped_lines.warehouse_id,
        shipped_lines.carrier_name,
        MAX(shipped_lines.shipping_cost) AS [shipping_cost],
        SUM(shipped_lines.quantity) AS [units],
        SUM(shipped_lines.line_weight) AS [known_weight],
        SUM(CASE WHEN shipped_lines.weight_kg IS NULL THEN shipped_lines.quantity ELSE 0 END) AS [units_without_weight]
    FROM shipped_lines
    GROUP BY shipped_lines.shipment_id, shipped_lines.warehouse_id, shipped_lines.carrier_name
)
SELECT warehouse.warehouse_name,
    COALESCE(per_shipment.carrier_name, 'all carriers') AS [carrier_name],
    COUNT(*) AS [shipments],
    SUM(per_shipment.units) AS [units],
    SUM(per_shipment.units_without_weight) AS [units_without_weight],
    COALESCE(SUM(per_shipment.known_weight), 0) AS [known_weight],
    COALESCE(MAX(per_shipment.known_weight), 0) AS [heaviest],
    SUM(per_shipment.shipping_cost) AS [shipping_cost],
    CAST(1.0 * SUM(per_shipment.shipping_cost) / NULLIF(SUM(per_shipment.known_weight), 0) AS decimal(18, 4)) AS [cost_per_kilogram],
    COUNT(CASE WHEN per_shipment.known_weight > 100 THEN 1 END) AS [heavy_shipments],
    GROUPING(per_shipment.carrier_name) AS [is_subtotal]
FROM per_shipment
JOIN [dbo].[warehouse] ON warehouse.warehouse_id = per_shipment.warehouse_id
GROUP BY warehouse.warehouse_id, warehouse.warehouse_name, ROLLUP (per_shipment.carrier_name)
ORDER BY warehouse.warehouse_name, is_subtotal, carrier_name;
