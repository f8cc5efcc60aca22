-- Which pairs of categories are bought together most often?
WITH order_categories AS (
    SELECT DISTINCT l.order_id, p.category_id
    FROM [dbo].[order_line] AS [l]
    JOIN [dbo].[product] AS p ON p.product_id = l.product_id
),
pairs AS (
    SELECT a.category_id AS [first_category],
        b.category_id AS [second_category],
        COUNT(*) AS [together]
    FROM order_categories AS [a]
    JOIN order_categories AS b ON b.order_id = a.order_id AND b.category_id > a.category_id
    GROUP BY a.category_id, b.category_id
),
singles AS (
    SELECT category_id, COUNT(*) AS [orders]
    FROM order_categories
    GROUP BY category_id
)
SELECT TOP (20) f.category_name AS [first_category],
    s.category_name AS [second_category],
    p.together,
    x.orders AS [first_orders],
    y.orders AS [second_orders],
    CAST(1.0 * (100 * p.together) / x.orders AS decimal(18, 3)) AS [percent_of_first],
    CAST(1.0 * (p.together * (SELECT COUNT(*) FROM [dbo].[sales_order])) / (x.orders * y.orders) AS decimal(18, 5)) AS [lift]
FROM pairs AS [p]
JOIN singles AS x ON x.category_id = p.first_category
JOIN singles AS y ON y.category_id = p.second_category
JOIN [dbo].[category] AS f ON f.category_id = p.first_category
JOIN [dbo].[category] AS s ON s.category_id = p.second_category
WHERE p.together >= 5
ORDER BY p.together DESC, f.category_name, s.category_name;
