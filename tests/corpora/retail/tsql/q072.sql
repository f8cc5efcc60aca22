-- Which orders contain every category that the customer has bought five times or more?
WITH customer_categories AS (
    SELECT sales.customer_id,
        product.category_id,
        COUNT(DISTINCT sales.order_id) AS orders
    FROM dbo.sales_order AS sales
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    WHERE sales.customer_id IS NOT NULL
        AND sales.status <> 'cancelled'
    GROUP BY sales.customer_id, product.category_id
    HAVING COUNT(DISTINCT sales.order_id) >= 5
)
SELECT sales.order_id,
    sales.order_date,
    customer.customer_id,
    CONCAT(SUBSTRING(customer.first_name, 1, 1), '. ', customer.last_name) AS customer_name,
    (SELECT COUNT(*)
     FROM customer_categories AS known
     WHERE known.customer_id = sales.customer_id) AS usual_categories,
    (SELECT COUNT(DISTINCT product.category_id)
     FROM dbo.order_line AS line
     JOIN dbo.product ON product.product_id = line.product_id
     WHERE line.order_id = sales.order_id) AS categories_in_order,
    (SELECT STRING_AGG(category.category_name, ', ') WITHIN GROUP (ORDER BY category.category_name)
     FROM dbo.category
     WHERE category.category_id IN (
         SELECT product.category_id
         FROM dbo.order_line AS line
         JOIN dbo.product ON product.product_id = line.product_id
         WHERE line.order_id = sales.order_id)) AS category_list,
    (SELECT MAX(line.unit_price)
     FROM dbo.order_line AS line
     WHERE line.order_id = sales.order_id) AS dearest_price
FROM dbo.sales_order AS sales
JOIN dbo.customer ON customer.customer_id = sales.customer_id
WHERE sales.status <> 'cancelled'
    AND sales.customer_id IN (SELECT known.customer_id FROM customer_categories AS known)
    AND NOT EXISTS (
        SELECT 1
        FROM customer_categories AS known
        WHERE known.customer_id = sales.customer_id
            AND NOT EXISTS (
                SELECT 1
                FROM dbo.order_line AS line
                JOIN dbo.product ON product.product_id = line.product_id
                WHERE line.order_id = sales.order_id
                    AND product.category_id = known.category_id))
ORDER BY categories_in_order DESC, sales.order_id;
