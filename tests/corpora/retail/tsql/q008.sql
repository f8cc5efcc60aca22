-- Which suppliers deliver late, and how much purchase value is affected?
WITH received AS (
    SELECT o.purchase_id,
        o.supplier_id,
        o.warehouse_id,
        DATEDIFF(DAY, o.ordered_on, o.received_on) AS actual_days,
        DATEDIFF(DAY, o.expected_on, o.received_on) AS days_late,
        SUM(l.quantity * l.unit_cost) AS order_value
    FROM dbo.purchase_order AS o
    JOIN dbo.purchase_line AS l ON l.purchase_id = o.purchase_id
    WHERE o.received_on IS NOT NULL
    GROUP BY o.purchase_id, o.supplier_id, o.warehouse_id, o.ordered_on, o.expected_on, o.received_on
)
SELECT s.supplier_name,
    c.country_name,
    ISNULL(s.rating, 0) AS rating,
    COUNT(*) AS order_count,
    COUNT(CASE WHEN r.days_late > 0 THEN 1 END) AS late_count,
    COUNT(CASE WHEN r.days_late > 7 THEN 1 END) AS very_late_count,
    MAX(r.days_late) AS worst_delay,
    CAST(AVG(1.0 * r.actual_days) AS decimal(18, 3)) AS average_days,
    SUM(r.order_value) AS value_ordered,
    COALESCE(SUM(CASE WHEN r.days_late > 0 THEN r.order_value END), 0) AS value_late,
    CASE
        WHEN COUNT(CASE WHEN r.days_late > 0 THEN 1 END) = 0 THEN 'punctual'
        WHEN 2 * COUNT(CASE WHEN r.days_late > 0 THEN 1 END) < COUNT(*) THEN 'mostly punctual'
        ELSE 'unreliable'
    END AS verdict
FROM received AS r
JOIN dbo.supplier AS s ON s.supplier_id = r.supplier_id
JOIN dbo.country AS c ON c.country_code = s.country_code
GROUP BY s.supplier_id, s.supplier_name, c.country_name, s.rating
ORDER BY late_count DESC, value_late DESC, s.supplier_name;
