-- What did each promotion bring compared with the same number of days before it?
WITH promoted AS (
    SELECT p.promotion_id,
        p.promotion_name,
        p.media_name,
        p.starts_on,
        p.ends_on,
        DATEDIFF(DAY, p.starts_on, p.ends_on) + 1 AS [days_running],
        COALESCE(p.budget, 0) AS [budget]
    FROM [dbo].[promotion] AS [p]
),
daily AS (
    SELECT o.order_date,
        SUM(l.quantity * l.unit_price - l.discount_amount) AS [revenue]
    FROM [dbo].[sales_order] AS [o]
    JOIN [dbo].[order_line] AS l ON l.order_id = o.order_id
    WHERE o.status <> 'cancelled'
    GROUP BY o.order_date
)
SELECT p.promotion_name,
    p.media_name,
    p.days_running,
    SUM(CASE WHEN d.order_date >= p.starts_on THEN d.revenue ELSE 0 END) AS [revenue_during],
    SUM(CASE WHEN d.order_date < p.starts_on THEN d.revenue ELSE 0 END) AS [revenue_before],
    COUNT(CASE WHEN d.order_date >= p.starts_on THEN 1 END) AS [days_with_sales],
    p.budget,
    CASE
        WHEN p.budget = 0 THEN 'no budget'
        WHEN SUM(CASE WHEN d.order_date >= p.starts_on THEN d.revenue ELSE -d.revenue END) > p.budget THEN 'paid off'
        ELSE 'did not pay off'
    END AS [outcome]
FROM promoted AS [p]
JOIN daily AS d ON d.order_date <= p.ends_on AND d.order_date >= DATEADD(DAY, -p.days_running, p.starts_on)
GROUP BY p.promotion_id, p.promotion_name, p.media_name, p.days_running, p.budget
ORDER BY revenue_during DESC, p.promotion_id;
