-- Which stores sell the products of a foreign brand better than the products of their own country?
WITH store_brand AS (
    SELECT store.store_id,
        store.store_name,
        store.country_code,
        CASE
            WHEN brand.brand_id IS NULL THEN 'unbranded'
            WHEN brand.country_code IS NULL THEN 'origin unknown'
            WHEN brand.country_code = store.country_code THEN 'own country'
            ELSE 'foreign'
        END AS [origin],
        SUM(line.quantity) AS [units],
        SUM(line.quantity * line.unit_price - line.discount_amount) AS [revenue]
    FROM [dbo].[sales_order] AS [sales]
    INNER JOIN [dbo].[store] ON store.store_id = sales.store_id
    INNER JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    INNER JOIN [dbo].[product] ON product.product_id = line.product_id
    LEFT OUTER JOIN [dbo].[brand] ON brand.brand_id = product.brand_id
    WHERE sales.status IN ('completed', 'returned')
    GROUP BY store.store_id, store.store_name, store.country_code,
        CASE
            WHEN brand.brand_id IS NULL THEN 'unbranded'
            WHEN brand.country_code IS NULL THEN 'origin unknown'
            WHEN brand.country_code = store.country_code THEN 'own country'
            ELSE 'foreign'
        END
),
pivoted AS (
    SELECT store_brand.store_name,
        store_brand.country_code,
        SUM(CASE store_brand.origin WHEN 'own country' THEN store_brand.revenue ELSE 0 END) AS [own_revenue],
        SUM(CASE store_brand.origin WHEN 'foreign' THEN store_brand.revenue ELSE 0 END) AS [foreign_revenue],
        SUM(CASE store_brand.origin WHEN 'unbranded' THEN store_brand.revenue ELSE 0 END) AS [unbranded_revenue],
        SUM(CASE WHEN store_brand.origin IN ('own country', 'foreign') THEN store_brand.units ELSE 0 END) AS [branded_units],
        SUM(store_brand.revenue) AS [revenue]
    FROM store_brand
    GROUP BY store_brand.store_id, store_brand.store_name, store_brand.country_code
)
SELECT country.country_name,
    pivoted.store_name,
    pivoted.own_revenue,
    pivoted.foreign_revenue,
    pivoted.unbranded_revenue,
    pivoted.branded_units,
    CAST(1.0 * (100 * pivoted.foreign_revenue) / pivoted.revenue AS decimal(18, 2)) AS [foreign_percent],
    CAST(1.0 * (100 * pivoted.own_revenue) / pivoted.revenue AS decimal(18, 2)) AS [own_percent],
    RANK() OVER (PARTITION BY country.country_name ORDER BY pivoted.revenue DESC) AS [rank_in_country]
FROM pivoted
JOIN [dbo].[country] ON country.country_code = pivoted.country_code
WHERE pivoted.foreign_revenue > pivoted.own_revenue
    AND EXISTS (
        SELECT 1
        FROM [dbo].[brand]
        WHERE brand.country_code = pivoted.country_code)
ORDER BY country.country_name, rank_in_country, pivoted.store_name;
