-- How would revenue have differed at the list price, the price in force and the price charged?
WITH priced AS (
    SELECT line.order_id,
        line.line_no,
        product.category_id,
        YEAR(sales.order_date) AS order_year,
        line.quantity * product.list_price AS at_list_price,
        line.quantity * line.unit_price AS at_charged_price,
        line.quantity * COALESCE((
            SELECT change.price
            FROM dbo.price_change AS change
            WHERE change.product_id = line.product_id
                AND change.valid_from = (
                    SELECT MAX(latest.valid_from)
                    FROM dbo.price_change AS latest
                    WHERE latest.product_id = line.product_id
                        AND latest.valid_from <= sales.order_date)), product.list_price) AS at_price_in_force,
        line.discount_amount
    FROM dbo.order_line AS line
    JOIN dbo.sales_order AS sales ON sales.order_id = line.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    WHERE sales.status <> 'cancelled'
)
SELECT priced.order_year,
    COALESCE(parent.category_name, 'none') AS parent_name,
    category.category_name,
    COUNT(*) AS lines,
    SUM(priced.at_list_price) AS at_list_price,
    SUM(priced.at_charged_price) AS at_charged_price,
    SUM(priced.at_price_in_force) AS at_price_in_force,
    SUM(priced.at_charged_price) - SUM(priced.at_price_in_force) AS charged_too_much,
    COUNT(CASE WHEN priced.at_charged_price < priced.at_price_in_force THEN 1 END) AS lines_too_cheap,
    COUNT(CASE WHEN priced.at_charged_price = priced.at_price_in_force THEN 1 END) AS lines_exact,
    COUNT(CASE WHEN priced.at_charged_price > priced.at_price_in_force THEN 1 END) AS lines_too_dear,
    CAST(1.0 * (100 * SUM(priced.discount_amount)) / SUM(priced.at_price_in_force) AS decimal(18, 4)) AS discount_percent
FROM priced
JOIN dbo.category ON category.category_id = priced.category_id
LEFT JOIN dbo.category AS parent ON parent.category_id = category.parent_category_id
GROUP BY priced.order_year, parent.category_name, category.category_id, category.category_name
HAVING ABS(SUM(priced.at_charged_price) - SUM(priced.at_price_in_force)) > 10
ORDER BY priced.order_year, category.category_name;
