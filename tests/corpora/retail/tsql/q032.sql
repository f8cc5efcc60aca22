-- How do visitors move from the first page to checkout, for each device and referrer?
WITH visitor_day AS (
    SELECT v.customer_id,
        v.device_type,
        COALESCE(v.referrer, 'direct') AS referrer,
        CAST(v.visited_at AS date) AS visit_day,
        MAX(CASE WHEN v.page_name IN ('home', 'search') THEN 1 ELSE 0 END) AS entered,
        MAX(CASE WHEN v.page_name = 'product' THEN 1 ELSE 0 END) AS saw_product,
        MAX(CASE WHEN v.page_name = 'basket' THEN 1 ELSE 0 END) AS saw_basket,
        MAX(CASE WHEN v.page_name = 'checkout' THEN 1 ELSE 0 END) AS saw_checkout,
        COUNT(*) AS page_views
    FROM dbo.web_visit AS v
    GROUP BY v.customer_id, v.device_type, COALESCE(v.referrer, 'direct'), CAST(v.visited_at AS date)
)
SELECT d.device_type,
    d.referrer,
    COUNT(*) AS visits,
    COUNT(CASE WHEN d.customer_id IS NULL THEN 1 END) AS anonymous_visits,
    SUM(d.entered) AS entered,
    SUM(d.entered * d.saw_product) AS then_product,
    SUM(d.entered * d.saw_product * d.saw_basket) AS then_basket,
    SUM(d.entered * d.saw_product * d.saw_basket * d.saw_checkout) AS then_checkout,
    CAST(1.0 * (100 * SUM(d.saw_checkout)) / NULLIF(SUM(d.saw_basket), 0) AS decimal(18, 2)) AS basket_to_checkout_percent,
    SUM(d.page_views) AS page_views,
    MAX(d.page_views) AS most_page_views
FROM visitor_day AS d
GROUP BY GROUPING SETS ((d.device_type, d.referrer))
ORDER BY d.device_type, d.referrer;
