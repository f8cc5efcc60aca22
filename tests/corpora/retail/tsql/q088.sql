-- On which days did the number of orders deviate most from the week before, for each channel?
WITH daily AS (
    SELECT channels.channel,
        calendar.cal_date,
        calendar.iso_weekday,
        COUNT(sales.order_id) AS orders,
        COALESCE(SUM(sales.shipping_fee), 0) AS shipping_fees
    FROM dbo.calendar
    CROSS JOIN (
        SELECT DISTINCT sales_order.channel
        FROM dbo.sales_order
    ) AS channels
    LEFT JOIN dbo.sales_order AS sales
        ON sales.order_date = calendar.cal_date
        AND sales.channel = channels.channel
    WHERE calendar.year_no = 2024
    GROUP BY channels.channel, calendar.cal_date, calendar.iso_weekday
),
windowed AS (
    SELECT daily.*,
        SUM(daily.orders) OVER (PARTITION BY daily.channel ORDER BY daily.cal_date ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS orders_in_week,
        SUM(daily.orders) OVER (PARTITION BY daily.channel ORDER BY daily.cal_date ROWS BETWEEN 13 PRECEDING AND 7 PRECEDING) AS orders_week_before,
        LAG(daily.orders, 7) OVER (PARTITION BY daily.channel ORDER BY daily.cal_date) AS same_day_last_week,
        MAX(daily.orders) OVER (PARTITION BY daily.channel ORDER BY daily.cal_date ROWS BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS peak_around
    FROM daily
),
ranked AS (
    SELECT windowed.*,
        ABS(windowed.orders_in_week - windowed.orders_week_before) AS deviation,
        ROW_NUMBER() OVER (PARTITION BY windowed.channel
            ORDER BY ABS(windowed.orders_in_week - windowed.orders_week_before) DESC, windowed.cal_date) AS place
    FROM windowed
    WHERE windowed.orders_week_before IS NOT NULL
)
SELECT ranked.channel,
    ranked.place,
    ranked.cal_date,
    CASE WHEN ranked.iso_weekday IN (6, 7) THEN 'weekend' ELSE 'week' END AS day_kind,
    ranked.orders,
    ranked.same_day_last_week,
    ranked.orders_in_week,
    ranked.orders_week_before,
    ranked.deviation,
    ranked.peak_around,
    ranked.shipping_fees
FROM ranked
WHERE ranked.place <= 8
ORDER BY ranked.channel, ranked.place;
