-- What does each product earn after returns, shipping and purchase cost, and in which tenth of the range does it fall?
WITH shipping_share AS (
    SELECT shipment.order_id,
        SUM(shipment.shipping_cost) AS shipping_cost
    FROM shipment
    GROUP BY shipment.order_id
),
order_units AS (
    SELECT line.order_id,
        SUM(line.quantity) AS units
    FROM order_line AS line
    GROUP BY line.order_id
),
line_result AS (
    SELECT line.product_id,
        line.quantity,
        line.quantity * line.unit_price - line.discount_amount AS revenue,
        line.quantity * product.unit_cost AS cost,
        COALESCE(returned.refund_amount, 0) AS refund,
        COALESCE(shipping_share.shipping_cost, 0) * line.quantity / order_units.units AS shipping
    FROM order_line AS line
    JOIN product ON product.product_id = line.product_id
    JOIN order_units ON order_units.order_id = line.order_id
    LEFT JOIN shipping_share ON shipping_share.order_id = line.order_id
    LEFT JOIN return_line AS returned
        ON returned.order_id = line.order_id
        AND returned.line_no = line.line_no
),
product_result AS (
    SELECT line_result.product_id,
        SUM(line_result.quantity) AS units,
        SUM(line_result.revenue) AS revenue,
        SUM(line_result.cost) AS cost,
        SUM(line_result.refund) AS refunds,
        ROUND(SUM(line_result.shipping), 3) AS shipping,
        ROUND(SUM(line_result.revenue - line_result.cost - line_result.refund - line_result.shipping), 3) AS earnings
    FROM line_result
    GROUP BY line_result.product_id
)
SELECT product.sku,
    product.product_name,
    category.category_name,
    result.units,
    result.revenue,
    result.cost,
    result.refunds,
    result.shipping,
    result.earnings,
    earnings_tenth = NTILE(10) OVER (ORDER BY result.earnings DESC, product.sku),
    earnings_percent = CAST(1.0 * (100 * result.earnings) / result.revenue AS decimal(18, 2)),
    state = IIF(product.discontinued_on IS NULL, 'active', 'discontinued')
FROM product_result AS result
JOIN product ON product.product_id = result.product_id
JOIN category ON category.category_id = product.category_id
WHERE result.revenue > 0
ORDER BY result.earnings DESC, product.sku;
