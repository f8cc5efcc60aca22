-- Which e-mail domains do our customers use, and how do their owners behave?
WITH addresses AS (
    SELECT customer.customer_id,
        customer.email,
        SUBSTRING(customer.email, CHARINDEX('@', customer.email) + 1, 80) AS [domain_name],
        SUBSTRING(customer.email, 1, CHARINDEX('@', customer.email) - 1) AS [mailbox],
        customer.accepts_marketing,
        customer.joined_on
    FROM [dbo].[customer]
    WHERE customer.email IS NOT NULL
        AND customer.email LIKE '%@%.%'
),
behaviour AS (
    SELECT addresses.domain_name,
        addresses.customer_id,
        LEN(addresses.mailbox) AS [mailbox_length],
        addresses.accepts_marketing,
        addresses.joined_on,
        (SELECT COUNT(*)
         FROM [dbo].[sales_order] AS [sales]
         WHERE sales.customer_id = addresses.customer_id
             AND sales.status = 'completed') AS [completed_orders],
        (SELECT MAX(visit.visited_at)
         FROM [dbo].[web_visit] AS [visit]
         WHERE visit.customer_id = addresses.customer_id
             AND visit.device_type <> 'tablet') AS [last_visit]
    FROM addresses
)
SELECT UPPER(behaviour.domain_name) AS [domain_name],
    REPLACE(behaviour.domain_name, 'example', 'sample') AS [masked_name],
    COUNT(*) AS [customers],
    COUNT(CASE WHEN behaviour.accepts_marketing = 1 THEN 1 END) AS [accept_marketing],
    COUNT(CASE WHEN behaviour.completed_orders = 0 THEN 1 END) AS [without_orders],
    SUM(behaviour.completed_orders) AS [completed_orders],
    MAX(behaviour.completed_orders) AS [most_orders],
    COUNT(CASE WHEN behaviour.last_visit IS NULL THEN 1 END) AS [never_visited],
    MAX(CAST(behaviour.last_visit AS date)) AS [last_visit_on],
    MIN(behaviour.mailbox_length) AS [shortest_mailbox],
    MAX(behaviour.mailbox_length) AS [longest_mailbox],
    MIN(behaviour.joined_on) AS [first_joined_on]
FROM behaviour
GROUP BY behaviour.domain_name
ORDER BY customers DESC, domain_name;
