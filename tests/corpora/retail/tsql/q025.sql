-- What does each segment spend in euros, when every order counts at its country's rate of that month?
WITH converted AS (
    SELECT c.segment,
        c.customer_id,
        n.currency_code,
        o.order_id,
        YEAR(o.order_date) AS order_year,
        CAST(SUM(l.quantity * l.unit_price - l.discount_amount) AS decimal(18, 2)) * MAX(x.rate_to_eur) AS euros
    FROM sales_order AS o
    JOIN customer AS c ON c.customer_id = o.customer_id
    JOIN country AS n ON n.country_code = c.country_code
    JOIN order_line AS l ON l.order_id = o.order_id
    JOIN exchange_rate AS x
        ON x.currency_code = n.currency_code
        AND x.rate_month = DATEFROMPARTS(YEAR(o.order_date), MONTH(o.order_date), 1)
    WHERE o.status <> 'cancelled'
    GROUP BY c.segment, c.customer_id, n.currency_code, o.order_id, o.order_date
)
SELECT v.order_year,
    v.segment,
    COUNT(DISTINCT v.customer_id) AS customers,
    COUNT(*) AS orders,
    ROUND(SUM(v.euros), 2) AS euros,
    ROUND(SUM(CASE WHEN v.currency_code = 'EUR' THEN v.euros ELSE 0 END), 2) AS euros_from_euro_zone,
    ROUND(SUM(CASE WHEN v.currency_code <> 'EUR' THEN v.euros ELSE 0 END), 2) AS euros_from_elsewhere,
    ROUND(MAX(v.euros), 2) AS largest_order,
    CAST(1.0 * SUM(v.euros) / COUNT(DISTINCT v.customer_id) AS decimal(18, 3)) AS euros_per_customer
FROM converted AS v
GROUP BY v.order_year, v.segment
ORDER BY v.order_year, v.segment;
