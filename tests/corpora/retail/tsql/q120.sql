-- What does the balance sheet of each warehouse look like: bought, shipped, counted and unexplained?
WITH bought AS (
    SELECT purchase.warehouse_id,
        YEAR(purchase.received_on) AS book_year,
        SUM(line.quantity) AS units,
        SUM(line.quantity * line.unit_cost) AS amount
    FROM dbo.purchase_order AS purchase
    JOIN dbo.purchase_line AS line ON line.purchase_id = purchase.purchase_id
    WHERE purchase.received_on IS NOT NULL
    GROUP BY purchase.warehouse_id, YEAR(purchase.received_on)
),
shipped AS (
    SELECT shipment.warehouse_id,
        YEAR(shipment.shipped_on) AS book_year,
        SUM(line.quantity) AS units,
        SUM(line.quantity * product.unit_cost) AS amount
    FROM dbo.shipment
    JOIN dbo.order_line AS line ON line.order_id = shipment.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    GROUP BY shipment.warehouse_id, YEAR(shipment.shipped_on)
),
counted AS (
    SELECT stock.warehouse_id,
        YEAR(stock.snapshot_on) AS book_year,
        SUM(stock.on_hand) AS units,
        SUM(stock.on_hand * product.unit_cost) AS amount
    FROM dbo.inventory_snapshot AS stock
    JOIN dbo.product ON product.product_id = stock.product_id
    WHERE MONTH(stock.snapshot_on) = 10
    GROUP BY stock.warehouse_id, YEAR(stock.snapshot_on)
),
booked AS (
    SELECT 'bought' AS entry, bought.warehouse_id, bought.book_year, bought.units, bought.amount FROM bought
    UNION ALL
    SELECT 'shipped', shipped.warehouse_id, shipped.book_year, -shipped.units, -shipped.amount FROM shipped
    UNION ALL
    SELECT 'counted', counted.warehouse_id, counted.book_year, counted.units, counted.amount FROM counted
)
SELECT warehouse.warehouse_name,
    booked.book_year,
    COALESCE(SUM(CASE booked.entry WHEN 'bought' THEN booked.units END), 0) AS units_bought,
    COALESCE(SUM(CASE booked.entry WHEN 'shipped' THEN booked.units END), 0) AS units_shipped,
    COALESCE(SUM(CASE booked.entry WHEN 'counted' THEN booked.units END), 0) AS units_counted,
    COALESCE(SUM(CASE WHEN booked.entry <> 'counted' THEN booked.units END), 0)
        - COALESCE(SUM(CASE WHEN booked.entry = 'counted' THEN booked.units END), 0) AS units_unexplained,
    COALESCE(SUM(CASE booked.entry WHEN 'bought' THEN booked.amount END), 0) AS amount_bought,
    COALESCE(SUM(CASE booked.entry WHEN 'shipped' THEN booked.amount END), 0) AS amount_shipped,
    COALESCE(SUM(CASE booked.entry WHEN 'counted' THEN booked.amount END), 0) AS amount_counted,
    SUM(SUM(CASE WHEN booked.entry <> 'counted' THEN booked.amount ELSE 0 END)) OVER (PARTITION BY warehouse.warehouse_id
        ORDER BY booked.book_year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS amount_so_far,
    COUNT(DISTINCT booked.entry) AS kinds_of_entry
FROM booked
RIGHT JOIN dbo.warehouse ON warehouse.warehouse_id = booked.warehouse_id
WHERE booked.book_year IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM shipped WHERE shipped.warehouse_id = warehouse.warehouse_id)
GROUP BY warehouse.warehouse_id, warehouse.warehouse_name, booked.book_year
ORDER BY warehouse.warehouse_name, booked.book_year;
