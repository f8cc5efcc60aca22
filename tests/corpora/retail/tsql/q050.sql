-- Which five stores lead on revenue for each square metre, with everyone who ties with the fifth?
WITH store_figures AS (
    SELECT store.store_id,
        store.store_name,
        store.store_format,
        store.floor_area,
        COUNT(DISTINCT sales.order_id) AS [orders],
        SUM(line.quantity) AS [units],
        SUM(line.quantity * line.unit_price - line.discount_amount) AS [revenue],
        COUNT(DISTINCT sales.customer_id) AS [customers]
    FROM [dbo].[store]
    JOIN [dbo].[sales_order] AS sales ON sales.store_id = store.store_id
    JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY store.store_id, store.store_name, store.store_format, store.floor_area
),
staffing AS (
    SELECT employee.store_id,
        COUNT(*) AS [employees],
        SUM(employee.salary) AS [salaries]
    FROM [dbo].[employee]
    WHERE employee.left_on IS NULL
        AND employee.store_id IS NOT NULL
    GROUP BY employee.store_id
)
SELECT TOP (5) WITH TIES figures.store_name,
    figures.store_format,
    figures.floor_area,
    figures.orders,
    figures.customers,
    figures.revenue,
    CAST(1.0 * figures.revenue / figures.floor_area AS decimal(18, 0)) AS [revenue_per_square_metre],
    CAST(1.0 * figures.revenue / staffing.employees AS decimal(18, 2)) AS [revenue_per_employee],
    CAST(1.0 * (100 * staffing.salaries) / figures.revenue AS decimal(18, 3)) AS [salary_percent],
    (SELECT COUNT(*)
     FROM [dbo].[sales_target] AS [target]
     WHERE target.store_id = figures.store_id
         AND target.target_amount > 1500) AS [ambitious_months]
FROM store_figures AS [figures]
JOIN staffing ON staffing.store_id = figures.store_id
WHERE figures.units > 100
ORDER BY revenue_per_square_metre DESC;
