-- How did list prices develop, and which products changed their price three times in the same direction?
WITH changes AS (
    SELECT price_change.product_id,
        price_change.valid_from,
        price_change.price,
        price_change.reason,
        LAG(price_change.price) OVER (PARTITION BY price_change.product_id ORDER BY price_change.valid_from) AS price_before,
        LEAD(price_change.valid_from) OVER (PARTITION BY price_change.product_id ORDER BY price_change.valid_from) AS next_change
    FROM price_change WITH (NOLOCK)
),
directed AS (
    SELECT changes.*,
        CASE
            WHEN changes.price > changes.price_before THEN 1
            WHEN changes.price < changes.price_before THEN -1
            ELSE 0
        END AS direction
    FROM changes
),
summed AS (
    SELECT directed.*,
        SUM(directed.direction) OVER (PARTITION BY directed.product_id ORDER BY directed.valid_from
            ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS direction_sum
    FROM directed
)
SELECT product.sku,
    product.product_name,
    changes = COUNT(*),
    lowest_price = MIN(summed.price),
    highest_price = MAX(summed.price),
    price_range = MAX(summed.price) - MIN(summed.price),
    increases = COUNT(CASE WHEN summed.direction = 1 THEN 1 END),
    decreases = COUNT(CASE WHEN summed.direction = -1 THEN 1 END),
    without_reason = COUNT(CASE WHEN summed.reason IS NULL THEN 1 END),
    course = MAX(CASE WHEN summed.direction_sum >= 2 THEN 'rising' WHEN summed.direction_sum <= -2 THEN 'falling' ELSE 'mixed' END),
    price_days = SUM(DATEDIFF(DAY, summed.valid_from, COALESCE(summed.next_change, CAST('20241231' AS date))) * summed.price),
    weighted_price = CAST(1.0 * SUM(DATEDIFF(DAY, summed.valid_from, COALESCE(summed.next_change, CAST('20241231' AS date))) * summed.price) / SUM(DATEDIFF(DAY, summed.valid_from, COALESCE(summed.next_change, CAST('20241231' AS date)))) AS decimal(18, 4))
FROM summed
JOIN product WITH (NOLOCK) ON product.product_id = summed.product_id
GROUP BY product.product_id, product.sku, product.product_name
HAVING MAX(ABS(summed.direction_sum)) >= 2
ORDER BY price_range DESC, product.sku;
