-- Which managers lead stores that do better than the other stores of the same format?
WITH store_revenue AS (
    SELECT store.store_id,
        store.store_name,
        store.store_format,
        COALESCE(SUM(line.quantity * line.unit_price - line.discount_amount), 0) AS [revenue],
        COUNT(DISTINCT sales.order_id) AS [orders]
    FROM [dbo].[store]
    LEFT JOIN [dbo].[sales_order] AS [sales]
        ON sales.store_id = store.store_id
        AND sales.status IN ('completed', 'returned')
        AND sales.order_date >= '2023-07-01'
    LEFT JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    GROUP BY store.store_id, store.store_name, store.store_format
),
with_rest AS (
    SELECT store_revenue.*,
        SUM(store_revenue.revenue) OVER (PARTITION BY store_revenue.store_format) - store_revenue.revenue AS [revenue_of_others],
        COUNT(*) OVER (PARTITION BY store_revenue.store_format) - 1 AS [other_stores],
        MAX(store_revenue.revenue) OVER (PARTITION BY store_revenue.store_format) AS [best_revenue]
    FROM store_revenue
)
SELECT manager.employee_id,
    CONCAT(manager.first_name, ' ', manager.last_name) AS [manager_name],
    CONCAT(director.first_name, ' ', director.last_name) AS [director_name],
    with_rest.store_name,
    with_rest.store_format,
    with_rest.orders,
    with_rest.revenue,
    CAST(1.0 * with_rest.revenue_of_others / with_rest.other_stores AS decimal(18, 3)) AS [average_of_others],
    with_rest.best_revenue - with_rest.revenue AS [behind_best],
    (SELECT COUNT(*)
     FROM [dbo].[employee] AS [clerk]
     WHERE clerk.manager_id = manager.employee_id
         AND clerk.left_on IS NULL) AS [direct_reports],
    (SELECT COALESCE(SUM(clerk.salary), 0)
     FROM [dbo].[employee] AS [clerk]
     WHERE clerk.store_id = with_rest.store_id
         AND clerk.left_on IS NULL) AS [store_payroll],
    YEAR(manager.hired_on) AS [hired_in]
FROM with_rest
JOIN [dbo].[employee] AS manager ON manager.store_id = with_rest.store_id AND manager.job_title = 'Store manager'
JOIN [dbo].[employee] AS director ON director.employee_id = manager.manager_id
WHERE with_rest.other_stores > 0
    AND with_rest.revenue * with_rest.other_stores > with_rest.revenue_of_others
ORDER BY with_rest.revenue DESC, manager.employee_id;
