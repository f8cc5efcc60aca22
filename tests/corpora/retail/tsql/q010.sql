-- How long are browsing sessions on each device, when half an hour of silence ends a session?
WITH steps AS (
    SELECT v.visit_id,
        v.customer_id,
        v.visited_at,
        v.page_name,
        v.device_type,
        LAG(v.visited_at) OVER (PARTITION BY v.customer_id ORDER BY v.visited_at, v.visit_id) AS [previous_at]
    FROM [dbo].[web_visit] AS [v]
    WHERE v.customer_id IS NOT NULL
),
marked AS (
    SELECT s.*,
        CASE WHEN s.previous_at IS NULL OR DATEDIFF(minute, s.previous_at, s.visited_at) > 30 THEN 1 ELSE 0 END AS [is_start]
    FROM steps AS [s]
),
numbered AS (
    SELECT m.*,
        SUM(m.is_start) OVER (PARTITION BY m.customer_id ORDER BY m.visited_at, m.visit_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS [session_no]
    FROM marked AS [m]
),
sessions AS (
    SELECT n.customer_id,
        n.session_no,
        MIN(n.device_type) AS [device_type],
        COUNT(*) AS [page_views],
        DATEDIFF(minute, MIN(n.visited_at), MAX(n.visited_at)) AS [minutes],
        MAX(CASE WHEN n.page_name = 'basket' THEN 1 ELSE 0 END) AS [saw_basket],
        MAX(CASE WHEN n.page_name = 'checkout' THEN 1 ELSE 0 END) AS [saw_checkout]
    FROM numbered AS [n]
    GROUP BY n.customer_id, n.session_no
)
SELECT x.device_type,
    COUNT(*) AS [session_count],
    COUNT(DISTINCT x.customer_id) AS [customer_count],
    CAST(AVG(1.0 * x.page_views) AS decimal(18, 4)) AS [pages_per_session],
    CAST(AVG(1.0 * x.minutes) AS decimal(18, 4)) AS [minutes_per_session],
    MAX(x.minutes) AS [longest_minutes],
    SUM(x.saw_basket) AS [basket_sessions],
    SUM(x.saw_checkout) AS [checkout_sessions],
    CAST(1.0 * (100 * SUM(x.saw_checkout)) / COUNT(*) AS decimal(18, 3)) AS [checkout_percent]
FROM sessions AS [x]
GROUP BY x.device_type
ORDER BY x.device_type;
