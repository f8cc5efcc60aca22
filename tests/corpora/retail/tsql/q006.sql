-- What are the sales of each store format in each quarter of 2024, as one row for each format?
SELECT s.store_format,
    COUNT(DISTINCT s.store_id) AS [store_count],
    SUM(CASE WHEN k.quarter_no = 1 THEN l.quantity * l.unit_price - l.discount_amount ELSE 0 END) AS sales_q1,
    SUM(CASE WHEN k.quarter_no = 2 THEN l.quantity * l.unit_price - l.discount_amount ELSE 0 END) AS sales_q2,
    SUM(CASE WHEN k.quarter_no = 3 THEN l.quantity * l.unit_price - l.discount_amount ELSE 0 END) AS sales_q3,
    SUM(CASE WHEN k.quarter_no = 4 THEN l.quantity * l.unit_price - l.discount_amount ELSE 0 END) AS sales_q4,
    SUM(l.quantity * l.unit_price - l.discount_amount) AS [sales_year],
    COUNT(DISTINCT CASE WHEN k.quarter_no = 4 THEN o.order_id END) AS orders_q4,
    COUNT(DISTINCT CASE WHEN k.is_holiday = 1 THEN o.order_id END) AS [orders_on_holidays],
    CAST(1.0 * SUM(l.quantity * l.unit_price - l.discount_amount) / MAX(area.total_area) AS decimal(18, 4)) AS [sales_per_square_metre]
FROM [dbo].[store] AS [s]
JOIN [dbo].[sales_order] AS o ON o.store_id = s.store_id
JOIN [dbo].[order_line] AS l ON l.order_id = o.order_id
JOIN [dbo].[calendar] AS k ON k.cal_date = o.order_date
JOIN (
    SELECT store_format, SUM(floor_area) AS [total_area]
    FROM [dbo].[store]
    WHERE closed_on IS NULL OR closed_on > '2024-01-01'
    GROUP BY store_format
) AS area ON area.store_format = s.store_format
WHERE k.year_no = 2024
    AND o.status NOT IN ('cancelled', 'open')
GROUP BY s.store_format
ORDER BY sales_year DESC;
