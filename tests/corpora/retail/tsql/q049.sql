-- What was the latest known order of every customer who visited the site in February 2024?
WITH numbered AS (
    SELECT customer_id,
        COUNT(*) OVER (PARTITION BY customer_id) AS visits,
        MAX(visited_at) OVER (PARTITION BY customer_id) AS last_visit,
        page_name AS last_page,
        ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY visit_id DESC) AS from_last
    FROM web_visit
    WHERE customer_id IS NOT NULL
        AND visited_at >= '2024-02-01T00:00:00'
        AND visited_at < '2024-03-01T00:00:00'
)
SELECT visitors.customer_id,
    visitors.visits,
    visitors.last_visit,
    visitors.last_page,
    known.order_id,
    known.ordered_at,
    known.channel,
    known.status,
    ISNULL(DATEDIFF(minute, known.ordered_at, visitors.last_visit), -1) AS minutes_since_order,
    SUM(visitors.visits) OVER (ORDER BY visitors.customer_id ROWS UNBOUNDED PRECEDING) AS visits_so_far
FROM numbered AS visitors
OUTER APPLY (
    SELECT TOP (1) sales.order_id, sales.ordered_at, sales.channel, sales.status
    FROM sales_order AS sales
    WHERE sales.customer_id = visitors.customer_id
        AND sales.ordered_at <= visitors.last_visit
    ORDER BY sales.ordered_at DESC
) AS known
WHERE visitors.from_last = 1
ORDER BY visitors.customer_id;
