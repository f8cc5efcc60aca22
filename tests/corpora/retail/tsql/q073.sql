-- How do open purchase orders age, by warehouse and by the number of days they are overdue?
WITH aged AS (
    SELECT purchase.purchase_id,
        purchase.supplier_id,
        purchase.warehouse_id,
        purchase.ordered_on,
        purchase.expected_on,
        purchase.status,
        DATEDIFF(DAY, purchase.expected_on, COALESCE(purchase.received_on, CAST('20241231' AS date))) AS overdue_days,
        IIF(purchase.received_on IS NULL, 1, 0) AS is_missing
    FROM purchase_order AS purchase WITH (NOLOCK)
    WHERE purchase.status IN ('open', 'disputed')
),
valued AS (
    SELECT aged.*,
        CASE
            WHEN aged.overdue_days <= 0 THEN 'a on time'
            WHEN aged.overdue_days <= 30 THEN 'b up to a month'
            WHEN aged.overdue_days <= 180 THEN 'c up to half a year'
            WHEN aged.overdue_days <= 365 THEN 'd up to a year'
            ELSE 'e more than a year'
        END AS age_class,
        (SELECT SUM(line.quantity * line.unit_cost)
         FROM purchase_line AS line WITH (NOLOCK)
         WHERE line.purchase_id = aged.purchase_id) AS order_value
    FROM aged
)
SELECT CASE GROUPING(warehouse.warehouse_name) WHEN 1 THEN 'all warehouses' ELSE warehouse.warehouse_name END AS warehouse_name,
    CASE GROUPING(valued.age_class) WHEN 1 THEN 'all ages' ELSE valued.age_class END AS age_class,
    COUNT(*) AS purchase_orders,
    COUNT(DISTINCT valued.supplier_id) AS suppliers,
    SUM(valued.is_missing) AS missing,
    COUNT(CASE WHEN valued.status = 'disputed' THEN 1 END) AS disputed,
    SUM(valued.order_value) AS order_value,
    MAX(valued.order_value) AS largest_order,
    MIN(valued.ordered_on) AS oldest_ordered_on,
    MAX(valued.overdue_days) AS most_overdue_days,
    STRING_AGG(supplier.supplier_name, '; ') WITHIN GROUP (ORDER BY supplier.supplier_name) AS supplier_names
FROM valued
JOIN warehouse WITH (NOLOCK) ON warehouse.warehouse_id = valued.warehouse_id
JOIN supplier WITH (NOLOCK) ON supplier.supplier_id = valued.supplier_id
GROUP BY ROLLUP (warehouse.warehouse_name, valued.age_class)
ORDER BY GROUPING(warehouse.warehouse_name), warehouse_name, GROUPING(valued.age_class), age_class;
