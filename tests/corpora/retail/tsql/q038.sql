-- Which warehouses hold stock of products that nobody has ordered for a year, and what is that stock worth?
WITH latest_stock AS (
    SELECT stock.warehouse_id,
        stock.product_id,
        stock.on_hand,
        stock.on_order
    FROM [dbo].[inventory_snapshot] AS [stock]
    WHERE stock.snapshot_on = (
        SELECT MAX(newest.snapshot_on)
        FROM [dbo].[inventory_snapshot] AS [newest]
        WHERE newest.warehouse_id = stock.warehouse_id
            AND newest.product_id = stock.product_id)
        AND stock.on_hand > 0
),
recently_ordered AS (
    SELECT line.product_id,
        MAX(sales.order_date) AS [last_ordered_on],
        SUM(line.quantity) AS [units_ordered]
    FROM [dbo].[order_line] AS [line]
    JOIN [dbo].[sales_order] AS sales ON sales.order_id = line.order_id
    WHERE sales.order_date > DATEADD(MONTH, -3, CAST('20241231' AS date))
        AND sales.status <> 'cancelled'
    GROUP BY line.product_id
)
SELECT warehouse.warehouse_name,
    category.category_name,
    COUNT(*) AS [stocked_products],
    COUNT(CASE WHEN recent.product_id IS NULL THEN 1 END) AS [slow_products],
    COUNT(CASE WHEN recent.product_id IS NULL AND product.discontinued_on IS NOT NULL THEN 1 END) AS [slow_and_discontinued],
    SUM(stock.on_hand * product.unit_cost) AS [stock_value],
    COALESCE(SUM(CASE WHEN recent.product_id IS NULL THEN stock.on_hand * product.unit_cost END), 0) AS [slow_stock_value],
    COALESCE(SUM(CASE WHEN recent.product_id IS NULL THEN stock.on_order * product.unit_cost END), 0) AS [slow_value_on_order],
    COALESCE(SUM(recent.units_ordered), 0) AS [units_ordered_recently],
    MAX(recent.last_ordered_on) AS [last_ordered_on]
FROM latest_stock AS [stock]
JOIN [dbo].[warehouse] ON warehouse.warehouse_id = stock.warehouse_id
JOIN [dbo].[product] ON product.product_id = stock.product_id
JOIN [dbo].[category] ON category.category_id = product.category_id
LEFT JOIN recently_ordered AS recent ON recent.product_id = stock.product_id
GROUP BY warehouse.warehouse_name, category.category_name
HAVING COUNT(CASE WHEN recent.product_id IS NULL THEN 1 END) > 0
    OR SUM(stock.on_hand * product.unit_cost) > 10000
ORDER BY slow_stock_value DESC, warehouse.warehouse_name, category.category_name;
