-- What did we lose to discounts, by depth of the discount and by promotion, in each half-year?
WITH discounted AS (
    SELECT YEAR(sales.order_date) AS order_year,
        IIF(MONTH(sales.order_date) <= 6, 1, 2) AS half_year,
        COALESCE(promotion.promotion_name, 'no promotion') AS promotion_name,
        CASE
            WHEN line.discount_amount = 0 THEN '0 none'
            WHEN line.discount_amount <= 0.01 * line.quantity * line.unit_price THEN '1 up to one percent'
            WHEN line.discount_amount <= 0.05 * line.quantity * line.unit_price THEN '2 up to five percent'
            ELSE '3 more than five percent'
        END AS depth,
        line.order_id,
        line.quantity,
        line.quantity * line.unit_price AS gross_value,
        line.discount_amount
    FROM dbo.order_line AS line
    JOIN dbo.sales_order AS sales ON sales.order_id = line.order_id
    LEFT JOIN dbo.promotion ON promotion.promotion_id = sales.promotion_id
    WHERE sales.status <> 'cancelled'
)
SELECT discounted.order_year,
    discounted.half_year,
    discounted.depth,
    COUNT(*) AS line_count,
    COUNT(DISTINCT discounted.order_id) AS order_count,
    COUNT(DISTINCT discounted.promotion_name) AS promotion_count,
    SUM(discounted.quantity) AS units,
    SUM(discounted.gross_value) AS gross_value,
    SUM(discounted.discount_amount) AS discount_value,
    CAST(1.0 * (100 * SUM(discounted.discount_amount)) / SUM(discounted.gross_value) AS decimal(18, 4)) AS discount_percent,
    SUM(SUM(discounted.discount_amount)) OVER (PARTITION BY discounted.depth
        ORDER BY discounted.order_year, discounted.half_year
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS discount_so_far,
    CAST(1.0 * (100 * COUNT(*)) / (SUM(COUNT(*)) OVER (PARTITION BY discounted.order_year, discounted.half_year)) AS decimal(18, 3)) AS percent_of_lines
FROM discounted
GROUP BY discounted.order_year, discounted.half_year, discounted.depth
ORDER BY discounted.order_year, discounted.half_year, discounted.depth;
