-- Which categories make up the first four fifths of the revenue of each channel?
WITH channel_category AS (
    SELECT sales.channel,
        product.category_id,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS [revenue],
        COUNT(DISTINCT sales.order_id) AS [orders],
        COUNT(DISTINCT product.product_id) AS [products]
    FROM [dbo].[sales_order] AS [sales]
    JOIN [dbo].[order_line] AS line ON line.order_id = sales.order_id
    JOIN [dbo].[product] ON product.product_id = line.product_id
    WHERE sales.status IN ('completed', 'returned')
    GROUP BY sales.channel, product.category_id
),
cumulated AS (
    SELECT channel_category.*,
        SUM(channel_category.revenue) OVER (PARTITION BY channel_category.channel) AS [channel_revenue],
        SUM(channel_category.revenue) OVER (PARTITION BY channel_category.channel
            ORDER BY channel_category.revenue DESC, channel_category.category_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS [revenue_so_far],
        ROW_NUMBER() OVER (PARTITION BY channel_category.channel
            ORDER BY channel_category.revenue DESC, channel_category.category_id) AS [place]
    FROM channel_category
)
SELECT cumulated.channel,
    cumulated.place,
    category.category_name,
    cumulated.orders,
    cumulated.products,
    cumulated.revenue,
    CAST(1.0 * (100 * cumulated.revenue) / cumulated.channel_revenue AS decimal(18, 3)) AS [percent_of_channel],
    CAST(1.0 * (100 * cumulated.revenue_so_far) / cumulated.channel_revenue AS decimal(18, 3)) AS [percent_so_far],
    CASE
        WHEN cumulated.revenue_so_far <= 0.5 * cumulated.channel_revenue THEN 'A'
        WHEN cumulated.revenue_so_far <= 0.8 * cumulated.channel_revenue THEN 'B'
        ELSE 'C'
    END AS [importance],
    (SELECT MAX(other.revenue)
     FROM channel_category AS [other]
     WHERE other.category_id = cumulated.category_id
         AND other.channel <> cumulated.channel) AS [best_revenue_elsewhere]
FROM cumulated
JOIN [dbo].[category] ON category.category_id = cumulated.category_id
WHERE cumulated.revenue_so_far - cumulated.revenue < 0.8 * cumulated.channel_revenue
ORDER BY cumulated.channel, cumulated.place;
