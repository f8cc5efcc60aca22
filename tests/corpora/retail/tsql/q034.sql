-- What are the figures of every product in one long list of measure and value?
WITH figures AS (
    SELECT p.product_id,
        p.sku,
        COALESCE(SUM(l.quantity), 0) AS [units],
        COALESCE(SUM(l.quantity * l.unit_price - l.discount_amount), 0) AS [revenue],
        COALESCE(SUM(r.refund_amount), 0) AS [refunds],
        COUNT(DISTINCT l.order_id) AS [orders]
    FROM [dbo].[product] AS [p]
    LEFT JOIN [dbo].[order_line] AS l ON l.product_id = p.product_id
    LEFT JOIN [dbo].[return_line] AS r ON r.order_id = l.order_id AND r.line_no = l.line_no
    WHERE p.launched_on < '2020-06-01'
        OR p.discontinued_on IS NOT NULL
    GROUP BY p.product_id, p.sku
)
SELECT f.sku,
    m.measure_name,
    m.measure_value,
    RANK() OVER (PARTITION BY m.measure_name ORDER BY m.measure_value DESC) AS [measure_rank]
FROM figures AS [f]
CROSS APPLY (
    VALUES ('orders', CAST(f.orders AS decimal(14, 2))),
        ('refunds', CAST(f.refunds AS decimal(14, 2))),
        ('revenue', CAST(f.revenue AS decimal(14, 2))),
        ('units', CAST(f.units AS decimal(14, 2)))
) AS m (measure_name, measure_value)
WHERE m.measure_value > 0
ORDER BY f.sku, m.measure_name;
