-- What are the sales of each weekday as a table with one column for each year, and their share?
SELECT CASE calendar.iso_weekday
        WHEN 1 THEN '1 Monday'
        WHEN 2 THEN '2 Tuesday'
        WHEN 3 THEN '3 Wednesday'
        WHEN 4 THEN '4 Thursday'
        WHEN 5 THEN '5 Friday'
        WHEN 6 THEN '6 Saturday'
        WHEN 7 THEN '7 Sunday'
    END AS weekday_name,
    COUNT(DISTINCT calendar.cal_date) AS days,
    COUNT(DISTINCT sales.order_id) AS orders,
    COALESCE(SUM(CASE calendar.year_no WHEN 2022 THEN line.quantity * line.unit_price - line.discount_amount END), 0) AS sales_2022,
    COALESCE(SUM(CASE calendar.year_no WHEN 2023 THEN line.quantity * line.unit_price - line.discount_amount END), 0) AS sales_2023,
    COALESCE(SUM(CASE calendar.year_no WHEN 2024 THEN line.quantity * line.unit_price - line.discount_amount END), 0) AS sales_2024,
    COALESCE(SUM(CASE WHEN sales.channel = 'store' THEN line.quantity * line.unit_price - line.discount_amount END), 0) AS sales_in_stores,
    COALESCE(SUM(CASE WHEN sales.channel <> 'store' THEN line.quantity * line.unit_price - line.discount_amount END), 0) AS sales_online,
    CAST(1.0 * (100 * SUM(line.quantity * line.unit_price - line.discount_amount)) / (SELECT SUM(every_line.quantity * every_line.unit_price - every_line.discount_amount)
         FROM order_line AS every_line
         JOIN sales_order AS every_order ON every_order.order_id = every_line.order_id
         WHERE every_order.status <> 'cancelled') AS decimal(18, 4)) AS percent_of_sales,
    SUM(CASE WHEN sales.order_id IS NULL THEN 1 ELSE 0 END) AS days_without_sales,
    RANK() OVER (ORDER BY SUM(line.quantity * line.unit_price - line.discount_amount) DESC) AS weekday_rank
FROM calendar
LEFT OUTER JOIN sales_order AS sales ON sales.order_date = calendar.cal_date AND sales.status <> 'cancelled'
LEFT OUTER JOIN order_line AS line ON line.order_id = sales.order_id
GROUP BY calendar.iso_weekday
ORDER BY calendar.iso_weekday;
