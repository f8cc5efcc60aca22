-- What is the value of the stock at each quarter, at purchase price, list price and price in force?
SELECT stock.snapshot_on,
    warehouse.warehouse_name,
    COUNT(*) AS products,
    SUM(stock.on_hand) AS units,
    SUM(stock.on_hand * product.unit_cost) AS at_unit_cost,
    SUM(stock.on_hand * COALESCE(offer.purchase_price, product.unit_cost)) AS at_purchase_price,
    SUM(stock.on_hand * product.list_price) AS at_list_price,
    SUM(stock.on_hand * COALESCE(in_force.price, product.list_price)) AS at_price_in_force,
    SUM(stock.on_hand * COALESCE(in_force.price, product.list_price)) - SUM(stock.on_hand * product.list_price) AS price_effect,
    COUNT(CASE WHEN in_force.price IS NULL THEN 1 END) AS products_without_price,
    COUNT(CASE WHEN stock.on_hand = 0 THEN 1 END) AS products_out_of_stock,
    COUNT(CASE WHEN product.discontinued_on <= stock.snapshot_on THEN 1 END) AS discontinued_products
FROM inventory_snapshot AS stock
JOIN warehouse ON warehouse.warehouse_id = stock.warehouse_id
JOIN product ON product.product_id = stock.product_id
LEFT JOIN product_supplier AS offer
    ON offer.product_id = stock.product_id
    AND offer.is_primary = 1
OUTER APPLY (
    SELECT TOP (1) change.price
    FROM price_change AS change
    WHERE change.product_id = stock.product_id
        AND change.valid_from <= stock.snapshot_on
    ORDER BY change.valid_from DESC
) AS in_force
WHERE stock.snapshot_on BETWEEN '2023-07-01' AND '2024-10-01'
GROUP BY stock.snapshot_on, warehouse.warehouse_id, warehouse.warehouse_name
ORDER BY stock.snapshot_on, warehouse.warehouse_name;
