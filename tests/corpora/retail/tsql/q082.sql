-- What do two years of monthly targets look like next to the achieved revenue, page three of the list?
WITH achieved AS (
    SELECT sales.store_id,
        DATEFROMPARTS(YEAR(sales.order_date), MONTH(sales.order_date), 1) AS [month_start],
        SUM(line.quantity * line.unit_price - line.discount_amount) AS [revenue],
        COUNT(DISTINCT sales.order_id) AS [orders]
    FROM [dbo].[sales_order] AS [sales]
    JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    WHERE sales.store_id IS NOT NULL
        AND sales.status <> 'cancelled'
        AND sales.order_date BETWEEN '2023-01-01' AND '2024-12-31'
    GROUP BY sales.store_id, DATEFROMPARTS(YEAR(sales.order_date), MONTH(sales.order_date), 1)
),
joined AS (
    SELECT COALESCE(target.store_id, achieved.store_id) AS [store_id],
        COALESCE(target.target_month, achieved.month_start) AS [month_start],
        target.target_amount,
        achieved.revenue,
        achieved.orders
    FROM [dbo].[sales_target] AS [target]
    FULL OUTER JOIN achieved
        ON achieved.store_id = target.store_id
        AND achieved.month_start = target.target_month
)
SELECT store.store_name,
    joined.month_start,
    COALESCE(joined.target_amount, 0) AS [target_amount],
    COALESCE(joined.revenue, 0) AS [revenue],
    COALESCE(joined.orders, 0) AS [orders],
    CASE
        WHEN joined.target_amount IS NULL THEN 'no target'
        WHEN joined.revenue IS NULL THEN 'no sales'
        WHEN joined.revenue >= joined.target_amount THEN 'reached'
        ELSE 'missed'
    END AS [outcome],
    SUM(COALESCE(joined.revenue, 0) - COALESCE(joined.target_amount, 0)) OVER (PARTITION BY joined.store_id
        ORDER BY joined.month_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS [balance],
    ROUND(AVG(COALESCE(joined.revenue, 0)) OVER (PARTITION BY joined.store_id), 3) AS [average_revenue]
FROM joined
JOIN [dbo].[store] ON store.store_id = joined.store_id
ORDER BY store.store_name, joined.month_start
OFFSET 80 ROWS FETCH NEXT 40 ROWS ONLY;
