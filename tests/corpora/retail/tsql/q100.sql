-- What is the longest time each customer went without ordering, and is the present silence longer?
WITH order_dates AS (
    SELECT DISTINCT sales.customer_id, sales.order_date
    FROM dbo.sales_order AS sales
    WHERE sales.customer_id IS NOT NULL
        AND sales.status <> 'cancelled'
),
gaps AS (
    SELECT order_dates.customer_id,
        order_dates.order_date AS silent_from,
        LEAD(order_dates.order_date) OVER (PARTITION BY order_dates.customer_id ORDER BY order_dates.order_date) AS silent_until
    FROM order_dates
),
measured AS (
    SELECT gaps.customer_id,
        gaps.silent_from,
        COALESCE(gaps.silent_until, CAST('20241231' AS date)) AS silent_until,
        DATEDIFF(DAY, gaps.silent_from, COALESCE(gaps.silent_until, CAST('20241231' AS date))) AS silent_days,
        IIF(gaps.silent_until IS NULL, 1, 0) AS is_present
    FROM gaps
),
ranked AS (
    SELECT measured.*,
        ROW_NUMBER() OVER (PARTITION BY measured.customer_id ORDER BY measured.silent_days DESC, measured.silent_from) AS place,
        COUNT(*) OVER (PARTITION BY measured.customer_id) AS gap_count,
        AVG(measured.silent_days) OVER (PARTITION BY measured.customer_id) AS plain_average,
        MAX(CASE WHEN measured.is_present = 1 THEN measured.silent_days END) OVER (PARTITION BY measured.customer_id) AS present_days
    FROM measured
)
SELECT TOP (50) customer.customer_id,
    CONCAT(customer.last_name, ' ', customer.first_name) AS customer_name,
    customer.segment,
    ranked.silent_from,
    ranked.silent_until,
    ranked.silent_days,
    ranked.present_days,
    ranked.gap_count,
    CASE
        WHEN ranked.is_present = 1 THEN 'longer than ever'
        WHEN 2 * ranked.present_days > ranked.silent_days THEN 'getting long'
        ELSE 'usual'
    END AS judgement,
    ISNULL(customer.email, 'no address') AS write_to
FROM ranked
JOIN dbo.customer ON customer.customer_id = ranked.customer_id
WHERE ranked.place = 1
    AND ranked.gap_count >= 3
ORDER BY ranked.silent_days DESC, customer.customer_id;
