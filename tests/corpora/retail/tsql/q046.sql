-- What would each warehouse need to reorder, given the sales of the last quarter and the lead time of the main supplier?
WITH demand AS (
    SELECT shipment.warehouse_id,
        line.product_id,
        SUM(line.quantity) AS [units_quarter],
        CAST(1.0 * SUM(line.quantity) / 92 AS decimal(18, 4)) AS [units_per_day]
    FROM [dbo].[shipment]
    JOIN [dbo].[order_line] AS line ON line.order_id = shipment.order_id
    WHERE shipment.shipped_on BETWEEN '2024-07-01' AND '2024-09-30'
    GROUP BY shipment.warehouse_id, line.product_id
),
main_supplier AS (
    SELECT offer.product_id,
        offer.supplier_id,
        offer.lead_days,
        offer.purchase_price
    FROM [dbo].[product_supplier] AS [offer]
    WHERE offer.is_primary = 1
),
position_now AS (
    SELECT stock.warehouse_id,
        stock.product_id,
        stock.on_hand + stock.on_order AS [available],
        COALESCE(stock.reorder_point, 15) AS [reorder_point]
    FROM [dbo].[inventory_snapshot] AS [stock]
    WHERE stock.snapshot_on = '2024-10-01'
)
SELECT warehouse.warehouse_name,
    supplier.supplier_name,
    COUNT(*) AS [products_to_order],
    SUM(demand.units_quarter) AS [units_last_quarter],
    SUM(position_now.available) AS [units_available],
    SUM(position_now.reorder_point + demand.units_quarter - position_now.available) AS [units_to_order],
    SUM((position_now.reorder_point + demand.units_quarter - position_now.available) * main_supplier.purchase_price) AS [order_value],
    MAX(main_supplier.lead_days) AS [longest_lead_days],
    DATEADD(DAY, MAX(main_supplier.lead_days), CAST('20241001' AS date)) AS [complete_on],
    STRING_AGG(product.sku, ', ') WITHIN GROUP (ORDER BY product.sku) AS [skus]
FROM demand
JOIN position_now
    ON position_now.warehouse_id = demand.warehouse_id
    AND position_now.product_id = demand.product_id
JOIN main_supplier ON main_supplier.product_id = demand.product_id
JOIN [dbo].[supplier] ON supplier.supplier_id = main_supplier.supplier_id
JOIN [dbo].[product] ON product.product_id = demand.product_id
JOIN [dbo].[warehouse] ON warehouse.warehouse_id = demand.warehouse_id
WHERE position_now.available < position_now.reorder_point + demand.units_per_day * main_supplier.lead_days
GROUP BY warehouse.warehouse_name, supplier.supplier_name
ORDER BY warehouse.warehouse_name, order_value DESC, supplier.supplier_name;
