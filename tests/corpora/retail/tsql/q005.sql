-- Which customers have not ordered for half a year although they used to order often?
WITH customer_orders AS (
    SELECT o.customer_id,
        COUNT(*) AS order_count,
        MIN(o.order_date) AS first_order,
        MAX(o.order_date) AS last_order,
        SUM(v.order_value) AS spent
    FROM sales_order AS o
    JOIN (
        SELECT l.order_id,
            SUM(l.quantity * l.unit_price - l.discount_amount) AS order_value
        FROM order_line AS l
        GROUP BY l.order_id
    ) AS v ON v.order_id = o.order_id
    WHERE o.customer_id IS NOT NULL
        AND o.status <> 'cancelled'
    GROUP BY o.customer_id
)
SELECT TOP (25) c.customer_id,
    CONCAT(c.last_name, ', ', c.first_name) AS customer_name,
    UPPER(ISNULL(c.email, 'unknown')) AS email_upper,
    x.order_count,
    x.first_order,
    x.last_order,
    DATEDIFF(DAY, x.last_order, CAST('20241231' AS date)) AS days_silent,
    CAST(1.0 * DATEDIFF(DAY, x.first_order, x.last_order) / (x.order_count - 1) AS decimal(18, 1)) AS usual_gap_days,
    x.spent
FROM customer_orders AS x
JOIN customer AS c ON c.customer_id = x.customer_id
WHERE x.order_count >= 5
    AND x.last_order < DATEADD(MONTH, -6, CAST('20241231' AS date))
    AND NOT EXISTS (
        SELECT 1
        FROM web_visit AS v
        WHERE v.customer_id = c.customer_id
            AND v.page_name = 'checkout'
            AND v.visited_at >= CAST('20241201' AS date))
ORDER BY x.spent DESC, c.customer_id;
