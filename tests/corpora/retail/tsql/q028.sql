-- Who brought us whom, how long do the chains of referrals get and what are they worth?
WITH chain (starter_id, customer_id, steps, trail) AS (
    SELECT c.customer_id, c.customer_id, 0, CAST(CAST(c.customer_id AS varchar(30)) AS varchar(200))
    FROM dbo.customer AS c
    WHERE c.referred_by IS NULL
    UNION ALL
    SELECT h.starter_id,
        c.customer_id,
        h.steps + 1,
        CAST(h.trail + '>' + CAST(c.customer_id AS varchar(30)) AS varchar(200))
    FROM chain AS h
    JOIN dbo.customer AS c ON c.referred_by = h.customer_id
    WHERE h.steps < 10
),
spending AS (
    SELECT o.customer_id,
        SUM(l.quantity * l.unit_price - l.discount_amount) AS spent
    FROM dbo.sales_order AS o
    JOIN dbo.order_line AS l ON l.order_id = o.order_id
    WHERE o.customer_id IS NOT NULL
    GROUP BY o.customer_id
)
SELECT c.customer_id,
    CONCAT(c.first_name, ' ', c.last_name) AS starter_name,
    MAX(h.steps) AS longest_chain,
    COUNT(*) - 1 AS people_brought,
    MAX(LEN(h.trail)) AS longest_trail_text,
    COALESCE(MAX(CASE WHEN h.steps = 0 THEN s.spent END), 0) AS own_spending,
    COALESCE(SUM(CASE WHEN h.steps > 0 THEN s.spent END), 0) AS brought_spending,
    COALESCE(SUM(s.spent), 0) AS total_spending
FROM chain AS h
JOIN dbo.customer AS c ON c.customer_id = h.starter_id
LEFT JOIN spending AS s ON s.customer_id = h.customer_id
GROUP BY c.customer_id, c.first_name, c.last_name
HAVING COUNT(*) > 1
ORDER BY brought_spending DESC, c.customer_id
OPTION (MAXRECURSION 200);
