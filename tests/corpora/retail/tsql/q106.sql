-- Which products have no primary supplier, no price history, no stock or no sale, listed with all that is missing?
WITH gaps AS (
    SELECT product.product_id, 'primary supplier' AS [what]
    FROM [dbo].[product]
    WHERE NOT EXISTS (
        SELECT 1
        FROM [dbo].[product_supplier] AS [offer]
        WHERE offer.product_id = product.product_id
            AND offer.is_primary = 1)
    UNION ALL
    SELECT product.product_id, 'second supplier'
    FROM [dbo].[product]
    WHERE (SELECT COUNT(*) FROM [dbo].[product_supplier] AS offer WHERE offer.product_id = product.product_id) < 2
    UNION ALL
    SELECT product.product_id, 'price history'
    FROM [dbo].[product]
    WHERE product.product_id NOT IN (SELECT price_change.product_id FROM [dbo].[price_change])
    UNION ALL
    SELECT product.product_id, 'sale'
    FROM [dbo].[product]
    LEFT JOIN [dbo].[order_line] AS line ON line.product_id = product.product_id
    WHERE line.order_id IS NULL
    UNION ALL
    SELECT product.product_id, 'weight'
    FROM [dbo].[product]
    WHERE product.weight_kg IS NULL
    UNION ALL
    SELECT product.product_id, 'brand'
    FROM [dbo].[product]
    WHERE product.brand_id IS NULL
)
SELECT product.sku,
    product.product_name,
    category.category_name,
    COUNT(*) AS [gap_count],
    STRING_AGG(gaps.what, ', ') WITHIN GROUP (ORDER BY gaps.what) AS [missing],
    COUNT(CASE WHEN gaps.what LIKE '%supplier' THEN 1 END) AS [supplier_gaps],
    MAX(CASE WHEN gaps.what = 'sale' THEN 1 ELSE 0 END) AS [never_sold],
    COALESCE((
        SELECT SUM(stock.on_hand)
        FROM [dbo].[inventory_snapshot] AS [stock]
        WHERE stock.product_id = product.product_id
            AND stock.snapshot_on = '2024-10-01'), 0) AS [units_in_stock],
    IIF(product.discontinued_on IS NULL, 'complete the data', 'leave it') AS [advice]
FROM gaps
JOIN [dbo].[product] ON product.product_id = gaps.product_id
JOIN [dbo].[category] ON category.category_id = product.category_id
GROUP BY product.product_id, product.sku, product.product_name, product.discontinued_on, category.category_name
HAVING COUNT(*) >= 2
ORDER BY gap_count DESC, product.sku;
