-- In which runs of consecutive days did a warehouse ship at least once each day?
WITH ship_days AS (
    SELECT DISTINCT h.warehouse_id, h.shipped_on
    FROM shipment AS h
    WHERE h.shipped_on BETWEEN '2023-01-01' AND '2024-12-31'
),
numbered AS (
    SELECT d.warehouse_id,
        d.shipped_on,
        ROW_NUMBER() OVER (PARTITION BY d.warehouse_id ORDER BY d.shipped_on) AS day_index
    FROM ship_days AS d
),
islands AS (
    SELECT n.warehouse_id,
        n.shipped_on AS ship_day,
        DATEDIFF(DAY, CAST('20200101' AS date), n.shipped_on) - n.day_index AS island_key
    FROM numbered AS n
)
SELECT w.warehouse_name,
    MIN(i.ship_day) AS run_start,
    MAX(i.ship_day) AS run_end,
    COUNT(*) AS run_days,
    (SELECT COUNT(*)
     FROM shipment AS h
     WHERE h.warehouse_id = i.warehouse_id
         AND h.shipped_on BETWEEN MIN(i.ship_day) AND MAX(i.ship_day)) AS shipments,
    RANK() OVER (PARTITION BY w.warehouse_name ORDER BY COUNT(*) DESC) AS length_rank
FROM islands AS i
JOIN warehouse AS w ON w.warehouse_id = i.warehouse_id
GROUP BY i.warehouse_id, w.warehouse_name, i.island_key
HAVING COUNT(*) >= 3
ORDER BY w.warehouse_name, run_start;
