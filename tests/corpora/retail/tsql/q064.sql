-- Which categories does every country buy, and which does at least one country never buy?
WITH sold_pairs AS (
    SELECT DISTINCT customer.country_code, product.category_id
    FROM dbo.sales_order AS sales
    JOIN dbo.customer ON customer.customer_id = sales.customer_id
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    WHERE sales.order_date >= '2024-10-01'
        AND sales.status <> 'cancelled'
),
all_pairs AS (
    SELECT country.country_code, category.category_id
    FROM dbo.country
    CROSS JOIN dbo.category
    WHERE NOT EXISTS (
        SELECT 1
        FROM dbo.category AS child
        WHERE child.parent_category_id = category.category_id)
),
missing AS (
    SELECT all_pairs.country_code, all_pairs.category_id
    FROM all_pairs
    EXCEPT
    SELECT sold_pairs.country_code, sold_pairs.category_id
    FROM sold_pairs
)
SELECT category.category_name,
    COALESCE(parent.category_name, 'none') AS parent_name,
    (SELECT COUNT(*) FROM sold_pairs WHERE sold_pairs.category_id = category.category_id) AS countries_buying,
    COUNT(missing.country_code) AS countries_not_buying,
    COALESCE(STRING_AGG(missing.country_code, ', ') WITHIN GROUP (ORDER BY missing.country_code), 'everyone buys') AS not_bought_in,
    IIF(COUNT(missing.country_code) = 0, 'universal', 'regional') AS spread,
    MIN(country.country_name) AS first_missing_country,
    (SELECT COUNT(*)
     FROM dbo.product
     WHERE product.category_id = category.category_id
         AND product.discontinued_on IS NULL) AS active_products
FROM dbo.category
LEFT JOIN dbo.category AS parent ON parent.category_id = category.parent_category_id
LEFT JOIN missing ON missing.category_id = category.category_id
LEFT JOIN dbo.country ON country.country_code = missing.country_code
WHERE category.category_id IN (SELECT all_pairs.category_id FROM all_pairs)
GROUP BY category.category_id, category.category_name, parent.category_name
ORDER BY countries_not_buying DESC, category.category_name;
