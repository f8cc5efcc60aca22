-- Which suppliers could replace one another, because they offer at least three of the same products?
WITH offers AS (
    SELECT product_supplier.product_id,
        product_supplier.supplier_id,
        product_supplier.purchase_price,
        product_supplier.lead_days,
        MIN(product_supplier.purchase_price) OVER (PARTITION BY product_supplier.product_id) AS lowest_price,
        COUNT(*) OVER (PARTITION BY product_supplier.product_id) AS offer_count
    FROM product_supplier
),
common AS (
    SELECT one.supplier_id AS supplier_id,
        two.supplier_id AS other_id,
        COUNT(*) AS common_products,
        COUNT(CASE WHEN one.purchase_price < two.purchase_price THEN 1 END) AS cheaper_products,
        COUNT(CASE WHEN one.lead_days < two.lead_days THEN 1 END) AS faster_products,
        SUM(one.purchase_price) AS price_sum,
        SUM(two.purchase_price) AS other_price_sum,
        SUM(two.lead_days - one.lead_days) AS lead_days_saved
    FROM offers AS one
    JOIN offers AS two
        ON two.product_id = one.product_id
        AND two.supplier_id <> one.supplier_id
    WHERE one.offer_count > 1
    GROUP BY one.supplier_id, two.supplier_id
    HAVING COUNT(*) >= 3
)
SELECT supplier.supplier_name,
    other.supplier_name AS replacement_name,
    IIF(supplier.country_code = other.country_code, 'same country', 'abroad') AS distance,
    common.common_products,
    common.cheaper_products,
    common.faster_products,
    common.price_sum - common.other_price_sum AS price_difference,
    common.lead_days_saved,
    CASE WHEN other.rating IS NULL THEN 'not rated'
        WHEN supplier.rating IS NULL THEN 'not comparable'
        WHEN other.rating > supplier.rating THEN 'better rated'
        WHEN other.rating = supplier.rating THEN 'equally rated'
        ELSE 'worse rated'
    END AS rating_verdict,
    STRING_AGG(product.sku, ' ') WITHIN GROUP (ORDER BY product.sku) AS common_skus
FROM common
JOIN supplier ON supplier.supplier_id = common.supplier_id
JOIN supplier AS other ON other.supplier_id = common.other_id
JOIN product_supplier AS mine ON mine.supplier_id = common.supplier_id
JOIN product_supplier AS theirs ON theirs.supplier_id = common.other_id AND theirs.product_id = mine.product_id
JOIN product ON product.product_id = mine.product_id
GROUP BY supplier.supplier_name, other.supplier_name, supplier.country_code, other.country_code, supplier.rating, other.rating,
    common.common_products, common.cheaper_products, common.faster_products, common.price_sum, common.other_price_sum, common.lead_days_saved
ORDER BY common.common_products DESC, supplier.supplier_name, other.supplier_name;
