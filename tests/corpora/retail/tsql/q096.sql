-- Which of the ten best products of 2023 dropped out of the ten best of 2024, and which are new among them?
WITH yearly AS (
    SELECT line.product_id,
        YEAR(sales.order_date) AS sales_year,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS revenue,
        SUM(line.quantity) AS units,
        ROW_NUMBER() OVER (PARTITION BY YEAR(sales.order_date)
            ORDER BY SUM(line.quantity * line.unit_price - line.discount_amount) DESC, line.product_id) AS place
    FROM dbo.order_line AS line
    JOIN dbo.sales_order AS sales ON sales.order_id = line.order_id
    WHERE sales.status <> 'cancelled'
        AND sales.order_date BETWEEN '2023-01-01' AND '2024-12-31'
    GROUP BY line.product_id, YEAR(sales.order_date)
),
best_before AS (
    SELECT yearly.product_id, yearly.place, yearly.revenue, yearly.units
    FROM yearly
    WHERE yearly.sales_year = 2023
        AND yearly.place <= 10
),
best_after AS (
    SELECT yearly.product_id, yearly.place, yearly.revenue, yearly.units
    FROM yearly
    WHERE yearly.sales_year = 2024
        AND yearly.place <= 10
)
SELECT product.sku,
    product.product_name,
    COALESCE(brand.brand_name, 'no brand') AS brand_name,
    COALESCE(best_before.place, 0) AS place_2023,
    COALESCE(best_after.place, 0) AS place_2024,
    COALESCE(best_before.revenue, other_before.revenue, 0) AS revenue_2023,
    COALESCE(best_after.revenue, other_after.revenue, 0) AS revenue_2024,
    COALESCE(other_before.place, 0) AS any_place_2023,
    COALESCE(other_after.place, 0) AS any_place_2024,
    CASE
        WHEN best_after.product_id IS NULL THEN 'dropped out'
        WHEN best_before.product_id IS NULL THEN 'new'
        WHEN best_after.place < best_before.place THEN 'climbed'
        WHEN best_after.place > best_before.place THEN 'fell'
        ELSE 'stayed'
    END AS movement
FROM best_before
FULL OUTER JOIN best_after ON best_after.product_id = best_before.product_id
JOIN dbo.product ON product.product_id = COALESCE(best_before.product_id, best_after.product_id)
LEFT JOIN dbo.brand ON brand.brand_id = product.brand_id
LEFT JOIN yearly AS other_before ON other_before.product_id = product.product_id AND other_before.sales_year = 2023
LEFT JOIN yearly AS other_after ON other_after.product_id = product.product_id AND other_after.sales_year = 2024
ORDER BY movement, product.sku;
