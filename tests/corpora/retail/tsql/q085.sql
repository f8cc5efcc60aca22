-- Which of our products could be bundled, because they appear together in more orders than chance would put them?
WITH relevant AS (
    SELECT line.order_id, line.product_id
    FROM order_line AS line
    JOIN sales_order AS sales ON sales.order_id = line.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY line.order_id, line.product_id
),
totals AS (
    SELECT COUNT(DISTINCT relevant.order_id) AS order_count
    FROM relevant
),
popularity AS (
    SELECT relevant.product_id, COUNT(*) AS orders
    FROM relevant
    GROUP BY relevant.product_id
    HAVING COUNT(*) >= 30
),
pairs AS (
    SELECT one.product_id AS one_id,
        two.product_id AS two_id,
        COUNT(*) AS together
    FROM relevant AS one
    JOIN relevant AS two ON two.order_id = one.order_id AND two.product_id > one.product_id
    GROUP BY one.product_id, two.product_id
)
SELECT TOP (30) first_product.product_name AS first_product,
    second_product.product_name AS second_product,
    IIF(first_product.category_id = second_product.category_id, 'same category', 'different categories') AS category_relation,
    pairs.together,
    first_popularity.orders AS first_orders,
    second_popularity.orders AS second_orders,
    CAST(1.0 * (pairs.together * totals.order_count) / (first_popularity.orders * second_popularity.orders) AS decimal(18, 5)) AS lift,
    CAST(1.0 * (100 * pairs.together) / first_popularity.orders AS decimal(18, 3)) AS confidence_percent,
    first_product.list_price + second_product.list_price AS bundle_price
FROM pairs
CROSS JOIN totals
JOIN popularity AS first_popularity ON first_popularity.product_id = pairs.one_id
JOIN popularity AS second_popularity ON second_popularity.product_id = pairs.two_id
JOIN product AS first_product ON first_product.product_id = pairs.one_id
JOIN product AS second_product ON second_product.product_id = pairs.two_id
WHERE pairs.together * totals.order_count > first_popularity.orders * second_popularity.orders
ORDER BY pairs.together DESC, lift DESC, pairs.one_id, pairs.two_id;
