-- Which products tie for the most units sold in their brand, counting every product that shares the first three ranks?
WITH brand_sales AS (
    SELECT product.brand_id,
        product.product_id,
        product.product_name,
        product.launched_on,
        SUM(line.quantity) AS units,
        COUNT(DISTINCT line.order_id) AS orders,
        MAX(sales.order_date) AS last_sold_on
    FROM product
    JOIN order_line AS line ON line.product_id = product.product_id
    JOIN sales_order AS sales ON sales.order_id = line.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY product.brand_id, product.product_id, product.product_name, product.launched_on
),
ranked AS (
    SELECT figures.brand_id,
        figures.product_id,
        figures.product_name,
        figures.launched_on,
        figures.units,
        figures.orders,
        figures.last_sold_on,
        RANK() OVER (PARTITION BY figures.brand_id ORDER BY figures.units DESC) AS units_rank,
        DENSE_RANK() OVER (PARTITION BY figures.brand_id ORDER BY figures.orders DESC) AS orders_rank,
        ROUND(CAST(CUME_DIST() OVER (PARTITION BY figures.brand_id ORDER BY figures.units DESC) AS decimal(9, 6)) * 1000, 0) AS cumulative_permille,
        MAX(figures.units) OVER (PARTITION BY figures.brand_id) AS most_units
    FROM brand_sales AS figures
)
SELECT brand_name = COALESCE(brand.brand_name, '(unbranded)'),
    origin = COALESCE(country.country_name, '(no country)'),
    ranked.units_rank,
    ranked.orders_rank,
    ranked.product_name,
    ranked.units,
    behind_first = ranked.most_units - ranked.units,
    days_on_sale = DATEDIFF(DAY, ranked.launched_on, ranked.last_sold_on),
    ranked.last_sold_on
FROM ranked
LEFT JOIN brand ON brand.brand_id = ranked.brand_id
LEFT JOIN country ON country.country_code = brand.country_code
WHERE ranked.units_rank <= 3
    OR ranked.orders_rank = 1
ORDER BY brand_name, ranked.units_rank, ranked.product_id
OPTION (RECOMPILE);
