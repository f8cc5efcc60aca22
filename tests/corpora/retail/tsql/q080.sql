-- Which products have a price that stands out from the other products of their category?
WITH spread AS (
    SELECT product.product_id,
        product.sku,
        product.product_name,
        product.category_id,
        product.list_price,
        AVG(product.list_price) OVER (PARTITION BY product.category_id) AS average_price,
        STDEV(product.list_price) OVER (PARTITION BY product.category_id) AS deviation,
        COUNT(*) OVER (PARTITION BY product.category_id) AS products,
        MIN(product.list_price) OVER (PARTITION BY product.category_id) AS lowest_price,
        MAX(product.list_price) OVER (PARTITION BY product.category_id) AS highest_price
    FROM dbo.product
)
SELECT category.category_name,
    spread.sku,
    spread.product_name,
    spread.list_price,
    ROUND(spread.average_price, 3) AS average_price,
    ROUND(spread.deviation, 3) AS deviation,
    ROUND((spread.list_price - spread.average_price) / spread.deviation, 3) AS score,
    CASE
        WHEN spread.list_price = spread.highest_price THEN 'dearest'
        WHEN spread.list_price = spread.lowest_price THEN 'cheapest'
        ELSE 'outlier'
    END AS remark,
    spread.products,
    (SELECT COUNT(*)
     FROM dbo.order_line AS line
     WHERE line.product_id = spread.product_id) AS lines_sold,
    COALESCE((
        SELECT MIN(offer.lead_days)
        FROM dbo.product_supplier AS offer
        WHERE offer.product_id = spread.product_id), 0) AS shortest_lead_days
FROM spread
JOIN dbo.category ON category.category_id = spread.category_id
WHERE spread.deviation > 0
    AND ABS(spread.list_price - spread.average_price) > 1.1 * spread.deviation
ORDER BY category.category_name, spread.list_price DESC, spread.sku;
