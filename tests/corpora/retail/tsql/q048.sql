-- What was each customer's first order, and what did the second one bring that the first did not?
WITH numbered AS (
    SELECT sales.order_id,
        sales.customer_id,
        sales.order_date,
        sales.channel,
        ROW_NUMBER() OVER (PARTITION BY sales.customer_id ORDER BY sales.ordered_at, sales.order_id) AS order_number
    FROM dbo.sales_order AS sales
    WHERE sales.customer_id IS NOT NULL
        AND sales.status NOT IN ('cancelled', 'open')
),
first_two AS (
    SELECT first_order.customer_id,
        first_order.order_id AS first_id,
        first_order.order_date AS first_date,
        first_order.channel AS first_channel,
        second_order.order_id AS second_id,
        second_order.order_date AS second_date,
        second_order.channel AS second_channel
    FROM numbered AS first_order
    LEFT JOIN numbered AS second_order
        ON second_order.customer_id = first_order.customer_id
        AND second_order.order_number = 2
    WHERE first_order.order_number = 1
)
SELECT TOP (60) customer.customer_id,
    customer.last_name,
    pair.first_date,
    pair.first_channel,
    pair.second_date,
    pair.second_channel,
    DATEDIFF(DAY, pair.first_date, pair.second_date) AS days_between,
    (SELECT SUM(line.quantity * line.unit_price - line.discount_amount)
     FROM dbo.order_line AS line
     WHERE line.order_id = pair.first_id) AS first_value_spent,
    (SELECT SUM(line.quantity * line.unit_price - line.discount_amount)
     FROM dbo.order_line AS line
     WHERE line.order_id = pair.second_id) AS second_value_spent,
    (SELECT COUNT(*)
     FROM dbo.order_line AS line
     JOIN dbo.product ON product.product_id = line.product_id
     WHERE line.order_id = pair.second_id
         AND product.category_id NOT IN (
             SELECT known.category_id
             FROM dbo.order_line AS before
             JOIN dbo.product AS known ON known.product_id = before.product_id
             WHERE before.order_id = pair.first_id)) AS lines_of_new_categories
FROM first_two AS pair
JOIN dbo.customer ON customer.customer_id = pair.customer_id
WHERE pair.second_id IS NOT NULL
ORDER BY days_between DESC, customer.customer_id;
