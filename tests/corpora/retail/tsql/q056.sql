-- How full are the baskets: how many orders have how many lines, units and categories?
WITH baskets AS (
    SELECT sales.order_id,
        sales.channel,
        COUNT(*) AS line_count,
        SUM(line.quantity) AS units,
        COUNT(DISTINCT product.category_id) AS categories,
        COUNT(DISTINCT product.brand_id) AS brands,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS basket_value,
        MAX(line.quantity * line.unit_price - line.discount_amount) AS dearest_line
    FROM dbo.sales_order AS sales
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    WHERE sales.status <> 'cancelled'
    GROUP BY sales.order_id, sales.channel
),
sized AS (
    SELECT baskets.*,
        CASE
            WHEN baskets.units <= 3 THEN 'small'
            WHEN baskets.units <= 8 THEN 'medium'
            WHEN baskets.units <= 14 THEN 'large'
            ELSE 'huge'
        END AS basket_size
    FROM baskets
)
SELECT COALESCE(sized.channel, 'all channels') AS channel,
    COALESCE(sized.basket_size, 'all sizes') AS basket_size,
    COUNT(*) AS orders,
    SUM(sized.line_count) AS lines,
    SUM(sized.units) AS units,
    CAST(AVG(1.0 * sized.categories) AS decimal(18, 4)) AS average_categories,
    MAX(sized.brands) AS most_brands,
    SUM(sized.basket_value) AS basket_value,
    CAST(AVG(1.0 * sized.basket_value) AS decimal(18, 3)) AS average_value,
    CAST(1.0 * (100 * SUM(sized.dearest_line)) / SUM(sized.basket_value) AS decimal(18, 3)) AS dearest_line_percent,
    GROUPING(sized.channel) + GROUPING(sized.basket_size) AS subtotal_level
FROM sized
GROUP BY GROUPING SETS ((sized.channel, sized.basket_size), (sized.channel), (sized.basket_size), ())
ORDER BY channel, basket_size;
