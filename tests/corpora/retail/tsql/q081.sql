-- How far ahead do customers pay or lag behind, by method and year, with the slowest tenth?
WITH delays AS (
    SELECT payment.pay_method,
        YEAR(sales.order_date) AS order_year,
        sales.order_id,
        payment.amount,
        DATEDIFF(minute, sales.ordered_at, payment.paid_at) AS delay_minutes
    FROM payment
    JOIN sales_order AS sales ON sales.order_id = payment.order_id
    WHERE sales.status = 'completed'
),
ranked AS (
    SELECT delays.*,
        PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY delay_minutes) OVER (PARTITION BY pay_method, order_year) AS lower_quartile,
        PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY delay_minutes) OVER (PARTITION BY pay_method, order_year) AS median_delay,
        PERCENTILE_CONT(0.75) WITHIN GROUP (ORDER BY delay_minutes) OVER (PARTITION BY pay_method, order_year) AS upper_quartile,
        percentile_disc(0.9) WITHIN GROUP (ORDER BY delay_minutes) OVER (PARTITION BY pay_method, order_year) AS slowest_tenth
    FROM delays
)
SELECT ranked.pay_method,
    ranked.order_year,
    COUNT(*) AS payments,
    COUNT(DISTINCT ranked.order_id) AS orders,
    SUM(ranked.amount) AS amount,
    MIN(ranked.delay_minutes) AS fastest,
    MAX(ranked.lower_quartile) AS lower_quartile,
    MAX(ranked.median_delay) AS median_delay,
    MAX(ranked.upper_quartile) AS upper_quartile,
    MAX(ranked.slowest_tenth) AS slowest_tenth,
    MAX(ranked.delay_minutes) AS slowest,
    CAST(100 * SUM(ranked.amount) / SUM(SUM(ranked.amount)) OVER (PARTITION BY ranked.order_year) AS decimal(18, 3)) AS percent_of_year
FROM ranked
GROUP BY ranked.pay_method, ranked.order_year
ORDER BY ranked.pay_method, ranked.order_year;
