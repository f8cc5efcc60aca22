-- What would the revenue of the next year be if every quarter grew as it did over the last year?
WITH quarters AS (
    SELECT calendar.year_no,
        calendar.quarter_no,
        CAST(SUM(line.quantity * line.unit_price - line.discount_amount) AS decimal(18, 2)) AS revenue,
        SUM(line.quantity * product.unit_cost) AS cost,
        COUNT(DISTINCT sales.customer_id) AS customers
    FROM dbo.calendar
    JOIN dbo.sales_order AS sales ON sales.order_date = calendar.cal_date
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    JOIN dbo.product ON product.product_id = line.product_id
    WHERE sales.status IN ('completed', 'open')
    GROUP BY calendar.year_no, calendar.quarter_no
),
growth AS (
    SELECT this_year.quarter_no,
        before_last.revenue AS revenue_2022,
        last_year.revenue AS revenue_2023,
        this_year.revenue AS revenue_2024,
        this_year.cost AS cost_2024,
        this_year.customers,
        1.0000 * this_year.revenue / last_year.revenue AS growth_factor
    FROM quarters AS this_year
    JOIN quarters AS last_year ON last_year.year_no = this_year.year_no - 1 AND last_year.quarter_no = this_year.quarter_no
    LEFT JOIN quarters AS before_last ON before_last.year_no = this_year.year_no - 2 AND before_last.quarter_no = this_year.quarter_no
    WHERE this_year.year_no = 2024
)
SELECT CASE WHEN GROUPING(growth.quarter_no) = 1 THEN 'year' ELSE CONCAT('quarter ', CAST(growth.quarter_no AS varchar(30))) END AS period,
    SUM(growth.revenue_2022) AS revenue_2022,
    SUM(growth.revenue_2023) AS revenue_2023,
    SUM(growth.revenue_2024) AS revenue_2024,
    ROUND(SUM(growth.revenue_2024 * growth.growth_factor), 3) AS forecast_2025,
    ROUND(SUM(growth.revenue_2024 * growth.growth_factor - growth.revenue_2024), 3) AS forecast_change,
    ROUND(MIN(growth.growth_factor), 4) AS lowest_factor,
    ROUND(MAX(growth.growth_factor), 4) AS highest_factor,
    SUM(growth.revenue_2024 - growth.cost_2024) AS margin_2024,
    MAX(growth.customers) AS most_customers,
    IIF(SUM(growth.revenue_2024) >= SUM(growth.revenue_2023), 'growing', 'shrinking') AS direction
FROM growth
GROUP BY ROLLUP (growth.quarter_no)
ORDER BY GROUPING(growth.quarter_no), growth.quarter_no;
