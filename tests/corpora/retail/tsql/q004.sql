-- How do the sales of each category roll up through the tree of categories?
WITH category_tree (category_id, root_id, depth, PATH) AS (
    SELECT c.category_id,
        c.category_id,
        0,
        CAST(c.category_name AS varchar(400))
    FROM dbo.category AS c
    UNION ALL
    SELECT c.category_id,
        t.root_id,
        t.depth + 1,
        CAST(t.path + ' / ' + c.category_name AS varchar(400))
    FROM category_tree AS t
    JOIN dbo.category AS c ON c.parent_category_id = t.category_id
),
category_sales AS (
    SELECT p.category_id,
        SUM(l.quantity * l.unit_price - l.discount_amount) AS net_revenue,
        COUNT(DISTINCT l.order_id) AS order_count
    FROM dbo.order_line AS l
    JOIN dbo.product AS p ON p.product_id = l.product_id
    GROUP BY p.category_id
)
SELECT r.category_name AS root_name,
    COALESCE(parent.category_name, '(top)') AS parent_name,
    COUNT(*) AS categories_below,
    MAX(t.depth) AS levels_below,
    MAX(t.path) AS last_path,
    COALESCE(SUM(s.net_revenue), 0) AS net_revenue,
    COALESCE(SUM(s.order_count), 0) AS order_count
FROM category_tree AS t
JOIN dbo.category AS r ON r.category_id = t.root_id
LEFT JOIN dbo.category AS parent ON parent.category_id = r.parent_category_id
LEFT JOIN category_sales AS s ON s.category_id = t.category_id
GROUP BY t.root_id, r.category_name, parent.category_name
ORDER BY net_revenue DESC, root_name
OPTION (MAXRECURSION 200);
