-- What was the revenue of the thirty days up to each Sunday, and how many orders had the same or a near date?
WITH daily AS (
    SELECT calendar.cal_date,
        calendar.iso_weekday,
        COUNT(DISTINCT sales.order_id) AS [orders],
        COALESCE(SUM(line.quantity * line.unit_price - line.discount_amount), 0) AS [revenue]
    FROM [dbo].[calendar]
    LEFT JOIN [dbo].[sales_order] AS sales ON sales.order_date = calendar.cal_date AND sales.status <> 'cancelled'
    LEFT JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    WHERE calendar.cal_date >= '2024-01-01'
    GROUP BY calendar.cal_date, calendar.iso_weekday
),
windowed AS (
    SELECT daily.cal_date,
        daily.iso_weekday,
        daily.orders,
        daily.revenue,
        SUM(daily.revenue) OVER (ORDER BY daily.cal_date ROWS BETWEEN 29 PRECEDING AND CURRENT ROW) AS [revenue_of_thirty_days],
        SUM(daily.orders) OVER (ORDER BY daily.cal_date ROWS BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS [orders_near],
        MAX(daily.revenue) OVER (ORDER BY daily.cal_date ROWS BETWEEN 6 PRECEDING AND 1 PRECEDING) AS [best_of_week_before]
    FROM daily
)
SELECT windowed.cal_date AS [sunday],
    windowed.orders,
    windowed.revenue,
    windowed.revenue_of_thirty_days,
    windowed.orders_near,
    windowed.best_of_week_before,
    CASE
        WHEN windowed.revenue > windowed.best_of_week_before THEN 'better than any day of the week'
        WHEN windowed.revenue = 0 THEN 'no sales'
        ELSE 'ordinary'
    END AS [judgement],
    windowed.revenue_of_thirty_days - LAG(windowed.revenue_of_thirty_days, 4) OVER (ORDER BY windowed.cal_date) AS [change_in_four_weeks]
FROM windowed
WHERE windowed.iso_weekday = 7
ORDER BY windowed.cal_date;
