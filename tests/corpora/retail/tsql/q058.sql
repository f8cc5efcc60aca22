-- How many days lie between two orders of the same customer, by segment and channel of the later order?
WITH gaps AS (
    SELECT sales.customer_id,
        sales.channel,
        sales.order_date,
        LAG(sales.order_date) OVER (PARTITION BY sales.customer_id ORDER BY sales.ordered_at, sales.order_id) AS [previous_date],
        LAG(sales.channel) OVER (PARTITION BY sales.customer_id ORDER BY sales.ordered_at, sales.order_id) AS [previous_channel]
    FROM [dbo].[sales_order] AS [sales]
    WHERE sales.customer_id IS NOT NULL
        AND sales.status <> 'cancelled'
),
measured AS (
    SELECT gaps.customer_id,
        customer.segment,
        gaps.channel,
        IIF(gaps.channel = gaps.previous_channel, 1, 0) AS [same_channel],
        DATEDIFF(DAY, gaps.previous_date, gaps.order_date) AS [gap_days]
    FROM gaps
    JOIN [dbo].[customer] ON customer.customer_id = gaps.customer_id
    WHERE gaps.previous_date IS NOT NULL
)
,
with_median AS (
    SELECT measured.*,
        PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY measured.gap_days)
            OVER (PARTITION BY measured.segment, measured.channel) AS [median_gap]
    FROM measured
)
SELECT with_median.segment,
    with_median.channel,
    COUNT(*) AS [repeat_orders],
    COUNT(DISTINCT with_median.customer_id) AS [customers],
    SUM(with_median.same_channel) AS [same_channel],
    MIN(with_median.gap_days) AS [shortest_gap],
    MAX(with_median.median_gap) AS [median_gap],
    MAX(with_median.gap_days) AS [longest_gap],
    ROUND(STDEV(with_median.gap_days), 5) AS [gap_deviation],
    SUM(IIF(with_median.gap_days <= 30, 1, 0)) AS [within_a_month]
FROM with_median
GROUP BY with_median.segment, with_median.channel
ORDER BY with_median.segment, with_median.channel;
