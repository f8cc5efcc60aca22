-- What price was in force when each product was sold in December 2024, and how far off was the charged price?
SELECT o.order_id,
    l.line_no,
    p.sku,
    o.order_date,
    l.unit_price AS charged,
    x.price AS price_in_force,
    x.valid_from,
    DATEDIFF(DAY, x.valid_from, o.order_date) AS days_in_force,
    ISNULL(x.reason, 'not stated') AS reason,
    l.unit_price - COALESCE(x.price, p.list_price) AS difference,
    SUM(l.quantity * (l.unit_price - COALESCE(x.price, p.list_price))) OVER (PARTITION BY p.product_id
        ORDER BY o.order_date, o.order_id, l.line_no ROWS UNBOUNDED PRECEDING) AS difference_so_far
FROM dbo.sales_order AS o
JOIN dbo.order_line AS l ON l.order_id = o.order_id
JOIN dbo.product AS p ON p.product_id = l.product_id
OUTER APPLY (
    SELECT TOP (1) c.price, c.valid_from, c.reason
    FROM dbo.price_change AS c
    WHERE c.product_id = l.product_id
        AND c.valid_from <= o.order_date
    ORDER BY c.valid_from DESC
) AS x
WHERE o.order_date BETWEEN '2024-12-01' AND '2024-12-31'
    AND o.status = 'completed'
ORDER BY o.order_id, l.line_no;
