-- How do the three largest lines of an order compare with the rest of it, for orders above two thousand?
WITH lines AS (
    SELECT line.order_id,
        line.line_no,
        line.product_id,
        line.quantity * line.unit_price - line.discount_amount AS [line_value],
        SUM(line.quantity * line.unit_price - line.discount_amount) OVER (PARTITION BY line.order_id) AS [order_value],
        ROW_NUMBER() OVER (PARTITION BY line.order_id ORDER BY line.quantity * line.unit_price - line.discount_amount DESC, line.line_no) AS [place]
    FROM [dbo].[order_line] AS [line]
)
SELECT sales.order_id,
    sales.order_date,
    ISNULL(store.store_name, sales.channel) AS [sold_by],
    MAX(CASE WHEN lines.place = 1 THEN product.product_name END) AS [largest_product],
    MAX(CASE WHEN lines.place = 1 THEN lines.line_value END) AS [largest_value],
    MAX(CASE WHEN lines.place = 2 THEN product.product_name END) AS [second_product],
    MAX(CASE WHEN lines.place = 2 THEN lines.line_value END) AS [second_value],
    MAX(CASE WHEN lines.place = 3 THEN product.product_name END) AS [third_product],
    MAX(CASE WHEN lines.place = 3 THEN lines.line_value END) AS [third_value],
    COALESCE(SUM(CASE WHEN lines.place > 3 THEN lines.line_value END), 0) AS [rest_value],
    MAX(lines.order_value) AS [order_value],
    CAST(1.0 * (100 * SUM(CASE WHEN lines.place = 1 THEN lines.line_value ELSE 0 END)) / MAX(lines.order_value) AS decimal(18, 3)) AS [largest_percent],
    COUNT(*) AS [line_count],
    SUM(COALESCE(product.weight_kg, 0)) AS [known_weight]
FROM lines
JOIN [dbo].[sales_order] AS sales ON sales.order_id = lines.order_id
JOIN [dbo].[product] ON product.product_id = lines.product_id
LEFT JOIN [dbo].[store] ON store.store_id = sales.store_id
WHERE lines.order_value > 2000
    AND sales.order_date BETWEEN '2024-04-01' AND '2024-09-30'
    AND sales.status <> 'cancelled'
GROUP BY sales.order_id, sales.order_date, store.store_name, sales.channel
HAVING COUNT(*) >= 3
ORDER BY order_value DESC, sales.order_id;
