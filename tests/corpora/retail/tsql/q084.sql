-- Which quarters of a supplier's deliveries were complete, late or missing, and what is the running delay?
WITH deliveries AS (
    SELECT purchase.supplier_id,
        YEAR(purchase.ordered_on) AS order_year,
        DATEPART(quarter, purchase.ordered_on) AS order_quarter,
        COUNT(*) AS orders,
        COUNT(purchase.received_on) AS received,
        SUM(CASE WHEN purchase.received_on > purchase.expected_on THEN 1 ELSE 0 END) AS late,
        SUM(CASE WHEN purchase.received_on IS NOT NULL THEN DATEDIFF(DAY, purchase.expected_on, purchase.received_on) ELSE 0 END) AS delay_days,
        SUM(lines.order_value) AS order_value
    FROM dbo.purchase_order AS purchase
    JOIN (
        SELECT line.purchase_id,
            SUM(line.quantity * line.unit_cost) AS order_value,
            COUNT(DISTINCT line.product_id) AS products
        FROM dbo.purchase_line AS line
        GROUP BY line.purchase_id
    ) AS lines ON lines.purchase_id = purchase.purchase_id
    WHERE lines.products >= 1
    GROUP BY purchase.supplier_id, YEAR(purchase.ordered_on), DATEPART(quarter, purchase.ordered_on)
)
SELECT supplier.supplier_name,
    CASE WHEN supplier.is_preferred = 1 THEN 'preferred' ELSE 'ordinary' END AS standing,
    CONCAT(CAST(deliveries.order_year AS varchar(30)), '-Q', CAST(deliveries.order_quarter AS varchar(30))) AS period,
    deliveries.orders,
    deliveries.received,
    deliveries.late,
    deliveries.orders - deliveries.received AS missing,
    deliveries.delay_days,
    SUM(deliveries.delay_days) OVER (PARTITION BY deliveries.supplier_id
        ORDER BY deliveries.order_year, deliveries.order_quarter
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS delay_so_far,
    SUM(deliveries.order_value) OVER (PARTITION BY deliveries.supplier_id
        ORDER BY deliveries.order_year, deliveries.order_quarter
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS value_so_far,
    CASE
        WHEN deliveries.received < deliveries.orders THEN 'missing'
        WHEN deliveries.late > 0 THEN 'late'
        ELSE 'complete'
    END AS outcome
FROM deliveries
JOIN dbo.supplier ON supplier.supplier_id = deliveries.supplier_id
WHERE supplier.supplier_since < '2018-01-01'
ORDER BY supplier.supplier_name, deliveries.order_year, deliveries.order_quarter;
