-- What is the median and the upper decile of order values for each country?
WITH order_value AS (
    SELECT o.order_id,
        c.country_code,
        SUM(l.quantity * l.unit_price - l.discount_amount + l.tax_amount) AS order_total
    FROM dbo.sales_order AS o
    JOIN dbo.customer AS c ON c.customer_id = o.customer_id
    JOIN dbo.order_line AS l ON l.order_id = o.order_id
    WHERE o.status IN ('completed', 'returned')
    GROUP BY o.order_id, c.country_code
)
,
spread AS (
    SELECT DISTINCT v.country_code,
        COUNT(*) OVER (PARTITION BY v.country_code) AS order_count,
        MIN(v.order_total) OVER (PARTITION BY v.country_code) AS smallest,
        PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY v.order_total) OVER (PARTITION BY v.country_code) AS median_total,
        PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY v.order_total) OVER (PARTITION BY v.country_code) AS upper_decile,
        MAX(v.order_total) OVER (PARTITION BY v.country_code) AS largest,
        AVG(v.order_total) OVER (PARTITION BY v.country_code) AS average_total
    FROM order_value AS v
)
SELECT k.country_name,
    s.order_count,
    s.smallest,
    s.median_total,
    s.upper_decile,
    s.largest,
    CAST(s.average_total AS decimal(18, 4)) AS average_total
FROM spread AS s
JOIN dbo.country AS k ON k.country_code = s.country_code
WHERE s.order_count >= 10
ORDER BY s.median_total DESC, k.country_name;
