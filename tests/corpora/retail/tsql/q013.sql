-- What were the last two orders of each business customer, and which was their dearest line?
SELECT c.customer_id,
    c.first_name,
    c.last_name,
    latest.order_id,
    latest.order_date,
    latest.channel,
    dearest.product_name,
    dearest.line_value,
    COALESCE(b.brand_name, 'no brand') AS brand_name
FROM customer AS c WITH (NOLOCK)
CROSS APPLY (
    SELECT TOP (2) o.order_id, o.order_date, o.channel
    FROM sales_order AS o WITH (NOLOCK)
    WHERE o.customer_id = c.customer_id
        AND o.status <> 'cancelled'
    ORDER BY o.order_date DESC, o.order_id DESC
) AS latest
OUTER APPLY (
    SELECT TOP (1) p.product_name,
        p.brand_id,
        l.quantity * l.unit_price - l.discount_amount AS line_value
    FROM order_line AS l WITH (NOLOCK)
    JOIN product AS p WITH (NOLOCK) ON p.product_id = l.product_id
    WHERE l.order_id = latest.order_id
    ORDER BY l.quantity * l.unit_price - l.discount_amount DESC, l.line_no
) AS dearest
LEFT JOIN brand AS b WITH (NOLOCK) ON b.brand_id = dearest.brand_id
WHERE c.segment = 'business'
    AND c.country_code IN ('SE', 'DE', 'US', 'BR')
ORDER BY c.customer_id, latest.order_date DESC, latest.order_id DESC;
