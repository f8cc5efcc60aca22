-- Which products were sold at a loss because their cheapest supplier is dearer than the price paid?
SELECT p.sku,
    p.product_name,
    s.supplier_name,
    ps.purchase_price,
    ps.lead_days,
    lines = COUNT(*),
    units = SUM(l.quantity),
    lowest_price = MIN(l.unit_price - l.discount_amount / l.quantity),
    result = SUM(l.quantity * (l.unit_price - ps.purchase_price) - l.discount_amount),
    last_sold = MAX(o.order_date)
FROM product AS p
JOIN product_supplier AS ps ON ps.product_id = p.product_id
JOIN supplier AS s ON s.supplier_id = ps.supplier_id
JOIN order_line AS l ON l.product_id = p.product_id
JOIN sales_order AS o ON o.order_id = l.order_id
WHERE ps.purchase_price = (
        SELECT MIN(other.purchase_price)
        FROM product_supplier AS other
        WHERE other.product_id = p.product_id)
    AND l.quantity * (l.unit_price - ps.purchase_price) - l.discount_amount < (
        SELECT 0.2 * AVG(x.quantity * x.unit_price)
        FROM order_line AS x
        WHERE x.product_id = p.product_id)
    AND o.status <> 'cancelled'
GROUP BY p.product_id, p.sku, p.product_name, s.supplier_id, s.supplier_name, ps.purchase_price, ps.lead_days
HAVING SUM(l.quantity) >= 3
ORDER BY result, p.sku, s.supplier_name;
