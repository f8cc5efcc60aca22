-- Which products were never sold in a store although they sell well online?
WITH online AS (
    SELECT l.product_id,
        SUM(l.quantity) AS [units],
        SUM(l.quantity * l.unit_price - l.discount_amount) AS [revenue]
    FROM [dbo].[order_line] AS [l]
    JOIN [dbo].[sales_order] AS o ON o.order_id = l.order_id
    WHERE o.channel IN ('web', 'app')
        AND o.status <> 'cancelled'
    GROUP BY l.product_id
),
average_online AS (
    SELECT AVG(revenue) AS [average_revenue]
    FROM online
)
SELECT p.sku,
    p.product_name,
    c.category_name,
    x.units,
    x.revenue,
    IIF(p.is_private_label = 1, 'own', 'third party') AS [label_kind],
    (SELECT MIN(s.purchase_price) FROM [dbo].[product_supplier] AS s WHERE s.product_id = p.product_id) AS [cheapest_offer],
    (SELECT COUNT(*) FROM [dbo].[inventory_snapshot] AS i WHERE i.product_id = p.product_id AND i.on_hand < COALESCE(i.reorder_point, 20)) AS [low_stock_snapshots]
FROM online AS [x]
JOIN [dbo].[product] AS p ON p.product_id = x.product_id
JOIN [dbo].[category] AS c ON c.category_id = p.category_id
CROSS JOIN average_online AS [a]
WHERE x.revenue > a.average_revenue
    AND p.product_id NOT IN (
        SELECT l.product_id
        FROM [dbo].[order_line] AS [l]
        JOIN [dbo].[sales_order] AS o ON o.order_id = l.order_id
        JOIN [dbo].[store] AS s ON s.store_id = o.store_id
        WHERE s.store_format = 'flagship'
            AND o.order_date >= '2024-07-01')
ORDER BY x.revenue DESC, p.sku;
