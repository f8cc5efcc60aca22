-- Which regions, at every level of the tree, have customers, stores, suppliers and warehouses?
WITH region_tree (region_id, top_id, top_name, distance) AS (
    SELECT region.region_id, region.region_id, region.region_name, 0
    FROM dbo.region
    UNION ALL
    SELECT child.region_id, tree.top_id, tree.top_name, tree.distance + 1
    FROM region_tree AS tree
    JOIN dbo.region AS child ON child.parent_region_id = tree.region_id
),
places AS (
    SELECT country.region_id, 'customer' AS kind, customer.customer_id AS place_id
    FROM dbo.customer
    JOIN dbo.country ON country.country_code = customer.country_code
    UNION ALL
    SELECT country.region_id, 'store', store.store_id
    FROM dbo.store
    JOIN dbo.country ON country.country_code = store.country_code
    WHERE store.closed_on IS NULL
    UNION ALL
    SELECT country.region_id, 'supplier', supplier.supplier_id
    FROM dbo.supplier
    JOIN dbo.country ON country.country_code = supplier.country_code
    UNION ALL
    SELECT country.region_id, 'warehouse', warehouse.warehouse_id
    FROM dbo.warehouse
    JOIN dbo.country ON country.country_code = warehouse.country_code
)
SELECT tree.top_name AS region_name,
    COALESCE(parent.region_name, '-') AS parent_name,
    MAX(tree.distance) AS levels_below,
    COUNT(DISTINCT tree.region_id) AS regions,
    COUNT(CASE WHEN places.kind = 'customer' THEN 1 END) AS customers,
    COUNT(CASE WHEN places.kind = 'store' THEN 1 END) AS stores,
    COUNT(CASE WHEN places.kind = 'supplier' THEN 1 END) AS suppliers,
    COUNT(CASE WHEN places.kind = 'warehouse' THEN 1 END) AS warehouses,
    CAST(1.0 * (100 * COUNT(CASE WHEN places.kind = 'customer' THEN 1 END)) / (SELECT COUNT(*) FROM dbo.customer) AS decimal(18, 2)) AS percent_of_customers,
    CASE
        WHEN COUNT(CASE WHEN places.kind = 'store' THEN 1 END) = 0 THEN 'no store yet'
        WHEN COUNT(CASE WHEN places.kind = 'warehouse' THEN 1 END) = 0 THEN 'no warehouse yet'
        ELSE 'covered'
    END AS coverage
FROM region_tree AS tree
JOIN dbo.region ON region.region_id = tree.top_id
LEFT JOIN dbo.region AS parent ON parent.region_id = region.parent_region_id
LEFT JOIN places ON places.region_id = tree.region_id
GROUP BY tree.top_id, tree.top_name, parent.region_name
ORDER BY customers DESC, tree.top_name
OPTION (MAXRECURSION 200);
