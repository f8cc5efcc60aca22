-- Which ranges of order numbers are without a shipment although the orders were placed online?
WITH online_orders AS (
    SELECT sales.order_id,
        sales.order_date,
        sales.status,
        IIF(EXISTS (SELECT 1 FROM [dbo].[shipment] WHERE shipment.order_id = sales.order_id), 1, 0) AS [is_shipped],
        ROW_NUMBER() OVER (ORDER BY sales.order_id) AS [position_in_list]
    FROM [dbo].[sales_order] AS [sales]
    WHERE sales.channel IN ('web', 'app')
),
changes AS (
    SELECT online_orders.*,
        CASE
            WHEN LAG(online_orders.is_shipped) OVER (ORDER BY online_orders.order_id) = online_orders.is_shipped THEN 0
            ELSE 1
        END AS [is_change]
    FROM online_orders
),
ranges AS (
    SELECT changes.*,
        SUM(changes.is_change) OVER (ORDER BY changes.order_id ROWS UNBOUNDED PRECEDING) AS [range_number]
    FROM changes
)
SELECT ranges.range_number,
    MIN(ranges.order_id) AS [first_order],
    MAX(ranges.order_id) AS [last_order],
    COUNT(*) AS [orders],
    MIN(ranges.order_date) AS [earliest],
    MAX(ranges.order_date) AS [latest],
    COUNT(CASE WHEN ranges.status = 'cancelled' THEN 1 END) AS [cancelled],
    COUNT(CASE WHEN ranges.status = 'open' THEN 1 END) AS [still_open],
    COALESCE(MAX(payments.amount), 0) AS [largest_payment],
    MAX(ranges.position_in_list) - MIN(ranges.position_in_list) + 1 AS [length_of_range]
FROM ranges
LEFT JOIN (
    SELECT payment.order_id, SUM(payment.amount) AS [amount]
    FROM [dbo].[payment]
    GROUP BY payment.order_id
) AS payments ON payments.order_id = ranges.order_id
WHERE ranges.is_shipped = 0
GROUP BY ranges.range_number
ORDER BY ranges.range_number;
