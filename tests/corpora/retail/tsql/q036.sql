-- How many orders of each status does each channel have, with one column for each status?
WITH order_figures AS (
    SELECT sales.channel,
        sales.status,
        YEAR(sales.order_date) AS order_year,
        sales.order_id
    FROM dbo.sales_order AS sales
    WHERE EXISTS (
        SELECT 1
        FROM dbo.order_line AS line
        WHERE line.order_id = sales.order_id
            AND line.quantity >= 2)
)
SELECT [channel],
    order_year,
    [completed],
    [returned],
    [cancelled],
    [open] AS still_open,
    [completed] + [returned] + [cancelled] + [open] AS all_orders,
    CAST(100.0 * [returned] / ([completed] + [returned] + [cancelled] + [open]) AS decimal(9, 4)) AS returned_percent
FROM order_figures
PIVOT (COUNT(order_id) FOR [status] IN ([completed], [returned], [cancelled], [open])) AS pivoted
ORDER BY [channel], order_year;
