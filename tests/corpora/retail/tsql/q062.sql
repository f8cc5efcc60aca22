-- Which products share a brand and a category but differ by more than half in price?
SELECT cheap.sku AS [cheap_sku],
    cheap.product_name AS [cheap_name],
    dear.sku AS [dear_sku],
    dear.product_name AS [dear_name],
    category.category_name,
    brand.brand_name,
    cheap.list_price AS [cheap_price],
    dear.list_price AS [dear_price],
    CAST(1.0 * dear.list_price / cheap.list_price AS decimal(18, 3)) AS [price_ratio],
    COALESCE(cheap.weight_kg, 0) AS [cheap_weight],
    COALESCE(dear.weight_kg, 0) AS [dear_weight],
    (SELECT COALESCE(SUM(line.quantity), 0)
     FROM [dbo].[order_line] AS [line]
     WHERE line.product_id = cheap.product_id) AS [cheap_units],
    (SELECT COALESCE(SUM(line.quantity), 0)
     FROM [dbo].[order_line] AS [line]
     WHERE line.product_id = dear.product_id) AS [dear_units],
    CASE
        WHEN (SELECT COALESCE(SUM(line.quantity), 0) FROM [dbo].[order_line] AS line WHERE line.product_id = cheap.product_id)
            > (SELECT COALESCE(SUM(line.quantity), 0) FROM [dbo].[order_line] AS line WHERE line.product_id = dear.product_id)
        THEN 'the cheap one sells better'
        ELSE 'the dear one sells at least as well'
    END AS [verdict]
FROM [dbo].[product] AS [cheap]
INNER JOIN [dbo].[product] AS [dear]
    ON dear.brand_id = cheap.brand_id
    AND dear.list_price > 1.5 * cheap.list_price
INNER JOIN [dbo].[category] ON category.category_id = cheap.category_id
INNER JOIN [dbo].[brand] ON brand.brand_id = cheap.brand_id
WHERE NOT (cheap.is_private_label = dear.is_private_label AND cheap.discontinued_on IS NOT NULL)
    AND EXISTS (
        SELECT dear.category_id
        INTERSECT
        SELECT cheap.category_id)
    AND (dear.discontinued_on IS NULL OR dear.discontinued_on > '2024-06-30')
ORDER BY price_ratio DESC, cheap.sku, dear.sku;
