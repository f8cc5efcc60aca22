-- Which customers who do not accept marketing bought during a promotion anyway, again and again?
SELECT customer.customer_id,
    CONCAT(customer.last_name, ', ', customer.first_name) AS customer_name,
    country.country_name,
    customer.segment,
    COUNT(DISTINCT sales.promotion_id) AS promotions,
    COUNT(DISTINCT sales.order_id) AS promoted_orders,
    MIN(promotion.discount_pct) AS lowest_discount_percent,
    MAX(promotion.discount_pct) AS highest_discount_percent,
    SUM(line.discount_amount) AS discounts,
    SUM(line.quantity * line.unit_price - line.discount_amount) AS spent,
    COUNT(CASE WHEN sales.order_date BETWEEN promotion.starts_on AND promotion.ends_on THEN 1 END) AS lines_within_promotion,
    COUNT(CASE WHEN NOT sales.order_date BETWEEN promotion.starts_on AND promotion.ends_on THEN 1 END) AS lines_outside_promotion
FROM customer
JOIN country ON country.country_code = customer.country_code
JOIN sales_order AS sales ON sales.customer_id = customer.customer_id
JOIN promotion ON promotion.promotion_id = sales.promotion_id
JOIN order_line AS line ON line.order_id = sales.order_id
WHERE customer.accepts_marketing = 0
    AND sales.status IN ('completed', 'returned')
    AND customer.customer_id IN (
        SELECT repeated.customer_id
        FROM sales_order AS repeated
        WHERE repeated.promotion_id IS NOT NULL
        GROUP BY repeated.customer_id
        HAVING COUNT(DISTINCT repeated.promotion_id) >= 2)
    AND sales.order_date >= (
        SELECT MIN(begun.starts_on)
        FROM promotion AS begun
        WHERE begun.media_name = 'mail')
GROUP BY customer.customer_id, customer.last_name, customer.first_name, country.country_name, customer.segment
HAVING SUM(line.quantity * line.unit_price) > (
    SELECT AVG(value_of_order.total)
    FROM (
        SELECT SUM(any_line.quantity * any_line.unit_price) AS total
        FROM order_line AS any_line
        GROUP BY any_line.order_id
    ) AS value_of_order)
ORDER BY spent DESC, customer.customer_id
OPTION (RECOMPILE);
