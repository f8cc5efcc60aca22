-- How did stock move between quarters in each warehouse, and where is it below the reorder point?
WITH moves AS (
    SELECT i.warehouse_id,
        i.product_id,
        i.snapshot_on,
        i.on_hand,
        i.on_order,
        i.reorder_point,
        i.on_hand - LAG(i.on_hand, 1, 0) OVER (PARTITION BY i.warehouse_id, i.product_id ORDER BY i.snapshot_on) AS change_since,
        LEAD(i.on_hand) OVER (PARTITION BY i.warehouse_id, i.product_id ORDER BY i.snapshot_on) AS next_on_hand
    FROM inventory_snapshot AS i
)
SELECT w.warehouse_name,
    m.snapshot_on,
    products = COUNT(*),
    on_hand = SUM(m.on_hand),
    change_since = SUM(m.change_since),
    below_reorder = COUNT(CASE WHEN m.on_hand < m.reorder_point THEN 1 END),
    below_without_order = COUNT(CASE WHEN m.on_hand < m.reorder_point AND m.on_order = 0 THEN 1 END),
    without_reorder_point = COUNT(CASE WHEN m.reorder_point IS NULL THEN 1 END),
    refilled_later = COUNT(CASE WHEN m.next_on_hand > m.on_hand THEN 1 END),
    stock_value = SUM(m.on_hand * p.unit_cost),
    used_percent = CAST(1.0 * (100 * SUM(m.on_hand)) / NULLIF(COALESCE(w.capacity, 100000), 0) AS decimal(18, 4))
FROM moves AS m
JOIN warehouse AS w ON w.warehouse_id = m.warehouse_id
JOIN product AS p ON p.product_id = m.product_id
WHERE m.snapshot_on >= '2023-01-01'
GROUP BY w.warehouse_id, w.warehouse_name, w.capacity, m.snapshot_on
ORDER BY w.warehouse_name, m.snapshot_on;
