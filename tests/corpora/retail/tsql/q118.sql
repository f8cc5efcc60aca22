-- What is the shortest way from one customer to the others through referrals, over at most four steps?
WITH links (from_id, to_id) AS (
    SELECT customer.referred_by, customer.customer_id
    FROM [dbo].[customer]
    WHERE customer.referred_by IS NOT NULL
    UNION ALL
    SELECT customer.customer_id, customer.referred_by
    FROM [dbo].[customer]
    WHERE customer.referred_by IS NOT NULL
),
ways (start_id, end_id, steps, way) AS (
    SELECT customer.customer_id,
        customer.customer_id,
        0,
        CAST('/' + CAST(customer.customer_id AS varchar(30)) + '/' AS varchar(400))
    FROM [dbo].[customer]
    WHERE customer.customer_id IN (5, 10, 11)
    UNION ALL
    SELECT ways.start_id,
        links.to_id,
        ways.steps + 1,
        CAST(ways.way + CAST(links.to_id AS varchar(30)) + '/' AS varchar(400))
    FROM ways
    JOIN links ON links.from_id = ways.end_id
    WHERE ways.steps < 4
        AND ways.way NOT LIKE '%/' + CAST(links.to_id AS varchar(30)) + '/%'
),
shortest AS (
    SELECT ways.start_id, ways.end_id, MIN(ways.steps) AS steps, COUNT(*) AS [number_of_ways]
    FROM ways
    GROUP BY ways.start_id, ways.end_id
)
SELECT starter.customer_id AS [start_id],
    CONCAT(starter.first_name, ' ', starter.last_name) AS [start_name],
    shortest.steps,
    COUNT(*) AS [people],
    SUM(shortest.number_of_ways) AS [number_of_ways],
    COUNT(DISTINCT reached.country_code) AS [countries],
    COUNT(DISTINCT reached.segment) AS [segments],
    MIN(reached.joined_on) AS [first_joined_on],
    MAX(reached.joined_on) AS [last_joined_on],
    STRING_AGG(CAST(reached.customer_id AS varchar(30)), ' ') WITHIN GROUP (ORDER BY reached.customer_id) AS [people_list],
    SUM(COUNT(*)) OVER (PARTITION BY starter.customer_id ORDER BY shortest.steps
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS [people_so_far]
FROM shortest
JOIN [dbo].[customer] AS starter ON starter.customer_id = shortest.start_id
JOIN [dbo].[customer] AS reached ON reached.customer_id = shortest.end_id
GROUP BY starter.customer_id, starter.first_name, starter.last_name, shortest.steps
ORDER BY starter.customer_id, shortest.steps
OPTION (MAXRECURSION 200);
