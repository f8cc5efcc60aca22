-- Which employees worked in their store when it sold its most valuable order, and who led it then?
WITH store_orders AS (
    SELECT sales.store_id,
        sales.order_id,
        sales.order_date,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS order_value
    FROM dbo.sales_order AS sales
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    WHERE sales.store_id IS NOT NULL
        AND sales.status <> 'cancelled'
    GROUP BY sales.store_id, sales.order_id, sales.order_date
),
best AS (
    SELECT store_orders.*
    FROM store_orders
    WHERE NOT EXISTS (
        SELECT 1
        FROM store_orders AS better
        WHERE better.store_id = store_orders.store_id
            AND (better.order_value > store_orders.order_value
                OR (better.order_value = store_orders.order_value AND better.order_id < store_orders.order_id)))
)
SELECT store.store_name,
    best.order_id,
    best.order_date,
    best.order_value,
    COALESCE(leader.first_name + ' ' + leader.last_name, 'nobody yet') AS led_by,
    (SELECT COUNT(*)
     FROM dbo.employee AS present
     WHERE present.store_id = store.store_id
         AND present.hired_on <= best.order_date
         AND COALESCE(present.left_on, CAST('99991231' AS date)) >= best.order_date) AS employees_present,
    (SELECT STRING_AGG(present.last_name, ', ') WITHIN GROUP (ORDER BY present.last_name)
     FROM dbo.employee AS present
     WHERE present.store_id = store.store_id
         AND present.hired_on <= best.order_date
         AND present.left_on IS NULL) AS still_here,
    DATEDIFF(DAY, store.opened_on, best.order_date) AS days_after_opening,
    RANK() OVER (ORDER BY best.order_value DESC) AS rank_of_all
FROM best
JOIN dbo.store ON store.store_id = best.store_id
LEFT JOIN dbo.employee AS leader
    ON leader.store_id = store.store_id
    AND leader.job_title = 'Store manager'
    AND leader.hired_on <= best.order_date
ORDER BY best.order_value DESC, store.store_name;
