-- Which orders were paid in parts, and when was each one paid off?
WITH order_total AS (
    SELECT l.order_id,
        SUM(l.quantity * l.unit_price - l.discount_amount + l.tax_amount) AS [total]
    FROM [dbo].[order_line] AS [l]
    GROUP BY l.order_id
),
paid AS (
    SELECT y.order_id,
        y.payment_id,
        y.pay_method,
        y.paid_at,
        y.amount,
        SUM(y.amount) OVER (PARTITION BY y.order_id ORDER BY y.paid_at, y.payment_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS [paid_so_far],
        COUNT(*) OVER (PARTITION BY y.order_id) AS [payment_count],
        ROW_NUMBER() OVER (PARTITION BY y.order_id ORDER BY y.paid_at DESC, y.payment_id DESC) AS [from_last]
    FROM [dbo].[payment] AS [y]
)
SELECT TOP (40) o.order_id,
    o.order_date,
    p.pay_method AS [last_method],
    p.paid_at AS [last_paid_at],
    DATEDIFF(DAY, o.order_date, CAST(p.paid_at AS date)) AS [days_to_pay],
    t.total,
    p.paid_so_far,
    t.total - p.paid_so_far AS [still_open],
    CASE
        WHEN ABS(t.total - p.paid_so_far) < 0.05 THEN 'paid off'
        WHEN p.paid_so_far > t.total THEN 'overpaid'
        ELSE 'open'
    END AS [payment_state]
FROM paid AS [p]
JOIN [dbo].[sales_order] AS o ON o.order_id = p.order_id
JOIN order_total AS t ON t.order_id = o.order_id
WHERE p.from_last = 1
    AND (p.payment_count = 1 OR t.total > 4000)
ORDER BY still_open DESC, o.order_id;
