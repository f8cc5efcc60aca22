-- At which hours and on which weekdays do our orders come in, by channel?
SELECT o.channel,
    CASE DATEDIFF(DAY, '19000101', o.order_date) % 7 + 1
        WHEN 1 THEN 'Monday'
        WHEN 2 THEN 'Tuesday'
        WHEN 3 THEN 'Wednesday'
        WHEN 4 THEN 'Thursday'
        WHEN 5 THEN 'Friday'
        WHEN 6 THEN 'Saturday'
        ELSE 'Sunday'
    END AS [weekday_name],
    COUNT(*) AS [orders],
    COUNT(CASE WHEN DATEPART(hour, o.ordered_at) < 11 THEN 1 END) AS [early_orders],
    COUNT(CASE WHEN DATEPART(hour, o.ordered_at) BETWEEN 11 AND 13 THEN 1 END) AS [noon_orders],
    COUNT(CASE WHEN DATEPART(hour, o.ordered_at) BETWEEN 14 AND 17 THEN 1 END) AS [afternoon_orders],
    COUNT(CASE WHEN DATEPART(hour, o.ordered_at) >= 18 THEN 1 END) AS [evening_orders],
    MIN(DATEPART(hour, o.ordered_at)) AS [first_hour],
    MAX(DATEPART(hour, o.ordered_at)) AS [last_hour],
    SUM(o.shipping_fee) AS [shipping_fees],
    CAST(1.0 * (100 * COUNT(*)) / (SELECT COUNT(*) FROM [dbo].[sales_order] AS x WHERE x.channel = o.channel) AS decimal(18, 2)) AS [percent_of_channel]
FROM [dbo].[sales_order] AS [o]
WHERE o.status <> 'cancelled'
GROUP BY o.channel, DATEDIFF(DAY, '19000101', o.order_date) % 7 + 1
ORDER BY o.channel, DATEDIFF(DAY, '19000101', o.order_date) % 7 + 1;
