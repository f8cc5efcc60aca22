-- Which holidays and weekends were stronger than the average working day of the same month?
WITH daily AS (
    SELECT calendar.cal_date,
        calendar.year_no,
        calendar.month_no,
        CASE
            WHEN calendar.is_holiday = 1 THEN 'holiday'
            WHEN calendar.iso_weekday >= 6 THEN 'weekend'
            ELSE 'working day'
        END AS day_kind,
        COALESCE(SUM(line.quantity * line.unit_price - line.discount_amount), 0) AS revenue,
        COUNT(DISTINCT sales.order_id) AS orders
    FROM dbo.calendar
    LEFT JOIN dbo.sales_order AS sales
        ON sales.order_date = calendar.cal_date
        AND sales.status <> 'cancelled'
    LEFT JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    GROUP BY calendar.cal_date, calendar.year_no, calendar.month_no, calendar.is_holiday, calendar.iso_weekday
),
working_average AS (
    SELECT daily.year_no,
        daily.month_no,
        AVG(daily.revenue) AS average_revenue,
        COUNT(*) AS working_days
    FROM daily
    WHERE daily.day_kind = 'working day'
    GROUP BY daily.year_no, daily.month_no
)
SELECT daily.cal_date,
    daily.day_kind,
    daily.orders,
    daily.revenue,
    ROUND(working_average.average_revenue, 2) AS working_day_average,
    CAST(1.0 * daily.revenue / NULLIF(working_average.average_revenue, 0) AS decimal(18, 2)) AS times_average,
    working_average.working_days,
    RANK() OVER (PARTITION BY daily.year_no ORDER BY daily.revenue DESC) AS rank_in_year
FROM daily
JOIN working_average
    ON working_average.year_no = daily.year_no
    AND working_average.month_no = daily.month_no
WHERE daily.day_kind <> 'working day'
    AND daily.revenue > 3 * working_average.average_revenue
ORDER BY daily.cal_date;
