-- What is the most frequent path of three pages in a visit, and how often does it end in a checkout?
WITH steps AS (
    SELECT visit.visit_id,
        visit.customer_id,
        visit.visited_at,
        visit.device_type,
        visit.page_name AS page_1,
        LEAD(visit.page_name, 1) OVER (PARTITION BY visit.customer_id ORDER BY visit.visited_at, visit.visit_id) AS page_2,
        LEAD(visit.page_name, 2) OVER (PARTITION BY visit.customer_id ORDER BY visit.visited_at, visit.visit_id) AS page_3,
        LEAD(visit.page_name, 3) OVER (PARTITION BY visit.customer_id ORDER BY visit.visited_at, visit.visit_id) AS page_4,
        LEAD(visit.visited_at, 2) OVER (PARTITION BY visit.customer_id ORDER BY visit.visited_at, visit.visit_id) AS [third_at]
    FROM [dbo].[web_visit] AS [visit]
    WHERE visit.customer_id IS NOT NULL
),
paths AS (
    SELECT CONCAT(steps.page_1, ' > ', steps.page_2, ' > ', steps.page_3) AS PATH,
        steps.device_type,
        steps.customer_id,
        DATEDIFF(minute, steps.visited_at, steps.third_at) AS [minutes],
        IIF(steps.page_4 = 'checkout', 1, 0) AS [then_checkout]
    FROM steps
    WHERE steps.page_3 IS NOT NULL
        AND steps.page_1 <> steps.page_2
        AND steps.page_2 <> steps.page_3
        AND CAST(steps.visited_at AS date) = CAST(steps.third_at AS date)
),
counted AS (
    SELECT paths.device_type,
        paths.path,
        COUNT(*) AS [times_taken],
        COUNT(DISTINCT paths.customer_id) AS [customers],
        MIN(paths.minutes) AS [fastest],
        MAX(paths.minutes) AS [slowest],
        SUM(paths.then_checkout) AS [then_checkout],
        ROW_NUMBER() OVER (PARTITION BY paths.device_type ORDER BY COUNT(*) DESC, paths.path) AS [place]
    FROM paths
    GROUP BY paths.device_type, paths.path
)
SELECT counted.device_type,
    counted.place,
    counted.path,
    counted.times_taken,
    counted.customers,
    counted.fastest,
    counted.slowest,
    counted.then_checkout,
    CAST(1.0 * (100 * counted.then_checkout) / counted.times_taken AS decimal(18, 3)) AS [checkout_percent]
FROM counted
WHERE counted.place <= 6
ORDER BY counted.device_type, counted.place;
