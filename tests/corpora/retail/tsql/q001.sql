-- Which stores beat their monthly targets most often in 2023 and 2024, and by how much?
WITH store_month AS (
    SELECT o.store_id,
        DATEFROMPARTS(YEAR(o.order_date), MONTH(o.order_date), 1) AS month_start,
        SUM(l.quantity * l.unit_price - l.discount_amount) AS net_sales
    FROM sales_order AS o
    JOIN order_line AS l ON l.order_id = o.order_id
    WHERE o.store_id IS NOT NULL
        AND o.status <> 'cancelled'
        AND o.order_date >= '2023-01-01'
    GROUP BY o.store_id, DATEFROMPARTS(YEAR(o.order_date), MONTH(o.order_date), 1)
),
compared AS (
    SELECT t.store_id,
        t.target_month,
        t.target_amount,
        COALESCE(m.net_sales, 0) AS net_sales,
        COALESCE(m.net_sales, 0) - t.target_amount AS over_target
    FROM sales_target AS t
    LEFT JOIN store_month AS m ON m.store_id = t.store_id AND m.month_start = t.target_month
)
SELECT s.store_name,
    s.store_format,
    COUNT(*) AS months_with_target,
    COUNT(CASE WHEN c.over_target >= 0 THEN 1 END) AS months_reached,
    SUM(c.net_sales) AS net_sales,
    SUM(c.target_amount) AS target_amount,
    CAST(1.0 * (100 * SUM(c.net_sales)) / SUM(c.target_amount) AS decimal(18, 2)) AS reached_percent,
    MAX(c.over_target) AS best_month,
    MIN(c.over_target) AS worst_month
FROM compared AS c
JOIN store AS s ON s.store_id = c.store_id
GROUP BY s.store_id, s.store_name, s.store_format
HAVING COUNT(CASE WHEN c.over_target >= 0 THEN 1 END) > 0
ORDER BY months_reached DESC, s.store_name;
