-- Which day had the most sales in each season of each year, and what share did the top tenth of days have?
WITH days AS (
    SELECT calendar.year_no,
        calendar.season_name,
        calendar.cal_date,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS revenue,
        COUNT(DISTINCT sales.order_id) AS orders
    FROM calendar
    JOIN sales_order AS sales ON sales.order_date = calendar.cal_date
    JOIN order_line AS line ON line.order_id = sales.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY calendar.year_no, calendar.season_name, calendar.cal_date
),
tenths AS (
    SELECT days.year_no,
        days.season_name,
        days.cal_date,
        days.revenue,
        days.orders,
        NTILE(10) OVER (PARTITION BY days.year_no, days.season_name ORDER BY days.revenue DESC, days.cal_date) AS tenth,
        ROW_NUMBER() OVER (PARTITION BY days.year_no, days.season_name ORDER BY days.revenue DESC, days.cal_date) AS place
    FROM days
)
SELECT tenths.year_no,
    tenths.season_name,
    MAX(CASE WHEN tenths.place = 1 THEN tenths.cal_date END) AS best_day,
    MAX(CASE WHEN tenths.place = 1 THEN tenths.revenue END) AS best_revenue,
    MAX(CASE WHEN tenths.place = 1 THEN tenths.orders END) AS best_orders,
    MAX(CASE WHEN tenths.place = 2 THEN tenths.cal_date END) AS second_day,
    MAX(CASE WHEN tenths.place = 2 THEN tenths.revenue END) AS second_revenue,
    COUNT(*) AS days_with_sales,
    SUM(CASE WHEN tenths.tenth = 1 THEN 1 ELSE 0 END) AS days_in_top_tenth,
    SUM(CASE WHEN tenths.tenth = 1 THEN tenths.revenue ELSE 0 END) AS revenue_of_top_tenth,
    SUM(tenths.revenue) AS revenue,
    CAST(1.0 * (100 * SUM(CASE WHEN tenths.tenth = 1 THEN tenths.revenue ELSE 0 END)) / SUM(tenths.revenue) AS decimal(18, 4)) AS percent_of_top_tenth
FROM tenths
GROUP BY tenths.year_no, tenths.season_name
ORDER BY tenths.year_no, best_day
OPTION (RECOMPILE);
