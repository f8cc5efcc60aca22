-- Which products does each customer segment buy on the same days, written as one list for each month of 2024?
WITH figures AS (
    SELECT customer.segment,
        CONVERT(char(7), sales.order_date, 126) AS month_label,
        sales.order_id,
        sales.channel,
        line.product_id,
        line.quantity,
        line.unit_price,
        category.category_name
    FROM dbo.sales_order AS sales
    JOIN dbo.customer ON customer.customer_id = sales.customer_id
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    JOIN dbo.category ON category.category_id = product.category_id
    WHERE sales.order_date >= '20240101'
        AND sales.status <> 'cancelled'
)
SELECT figures.segment,
    figures.month_label,
    COUNT(DISTINCT figures.order_id) AS orders,
    COUNT(DISTINCT figures.product_id) AS products,
    SUM(figures.quantity) AS units,
    STUFF((
        SELECT DISTINCT ', ' + other.category_name
        FROM figures AS other
        WHERE other.segment = figures.segment
            AND other.month_label = figures.month_label
        ORDER BY ', ' + other.category_name
        FOR XML PATH(''), type).value('.', 'nvarchar(max)'), 1, 2, '') AS categories,
    UPPER(STUFF((
        SELECT DISTINCT '/' + other.channel
        FROM figures AS other
        WHERE other.segment = figures.segment
            AND other.month_label = figures.month_label
        ORDER BY '/' + other.channel
        FOR XML PATH('')), 1, 1, '')) AS channels,
    MAX(figures.unit_price) AS dearest_price,
    MIN(figures.unit_price) AS cheapest_price
FROM figures
GROUP BY figures.segment, figures.month_label
HAVING COUNT(DISTINCT figures.product_id) >= 2
ORDER BY figures.segment, figures.month_label;
