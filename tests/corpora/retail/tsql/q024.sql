-- Which return reasons cost most in each category, and which share of the units sold came back?
WITH sold AS (
    SELECT p.category_id,
        SUM(l.quantity) AS units_sold,
        SUM(l.quantity * l.unit_price - l.discount_amount) AS revenue
    FROM dbo.order_line AS l
    JOIN dbo.product AS p ON p.product_id = l.product_id
    GROUP BY p.category_id
),
returned AS (
    SELECT p.category_id,
        COALESCE(r.reason, 'not stated') AS reason,
        COUNT(*) AS returns,
        SUM(r.quantity) AS units_returned,
        SUM(r.refund_amount) AS refunded,
        MIN(DATEDIFF(DAY, o.order_date, r.returned_on)) AS fastest_days,
        MAX(DATEDIFF(DAY, o.order_date, r.returned_on)) AS slowest_days
    FROM dbo.return_line AS r
    JOIN dbo.order_line AS l ON l.order_id = r.order_id AND l.line_no = r.line_no
    JOIN dbo.sales_order AS o ON o.order_id = r.order_id
    JOIN dbo.product AS p ON p.product_id = l.product_id
    GROUP BY p.category_id, COALESCE(r.reason, 'not stated')
)
SELECT c.category_name,
    t.reason,
    t.returns,
    t.units_returned,
    t.refunded,
    t.fastest_days,
    t.slowest_days,
    CAST(1.0 * (100 * t.units_returned) / s.units_sold AS decimal(18, 3)) AS units_percent,
    CAST(1.0 * (100 * t.refunded) / s.revenue AS decimal(18, 3)) AS refund_percent,
    RANK() OVER (PARTITION BY c.category_name ORDER BY t.refunded DESC) AS reason_rank
FROM returned AS t
JOIN sold AS s ON s.category_id = t.category_id
JOIN dbo.category AS c ON c.category_id = t.category_id
ORDER BY c.category_name, reason_rank, t.reason;
