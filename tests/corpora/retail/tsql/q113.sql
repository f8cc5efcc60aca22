-- Which customers have the same name as another customer, and could be the same person?
SELECT older.customer_id AS older_id,
    newer.customer_id AS newer_id,
    CONCAT(older.first_name, ' ', older.last_name) AS shared_name,
    older.email AS older_email,
    newer.email AS newer_email,
    older.joined_on AS older_joined_on,
    newer.joined_on AS newer_joined_on,
    ABS(DATEDIFF(DAY, older.birth_date, newer.birth_date)) AS days_between_births,
    IIF(older.country_code = newer.country_code, 'same country', 'different countries') AS countries,
    IIF(older.segment = newer.segment, 'same segment', CONCAT(older.segment, ' and ', newer.segment)) AS segments,
    (SELECT COUNT(*) FROM sales_order AS sales WITH (NOLOCK) WHERE sales.customer_id IN (older.customer_id, newer.customer_id)) AS orders_together,
    CASE
        WHEN older.birth_date = newer.birth_date THEN 'certainly'
        WHEN older.birth_date IS NULL OR newer.birth_date IS NULL THEN 'perhaps'
        WHEN YEAR(older.birth_date) = YEAR(newer.birth_date) THEN 'hardly'
        ELSE 'no'
    END AS same_person,
    (SELECT COUNT(*)
     FROM (
        SELECT l.product_id
        FROM sales_order AS s WITH (NOLOCK)
        JOIN order_line AS l WITH (NOLOCK) ON l.order_id = s.order_id
        WHERE s.customer_id = older.customer_id
        INTERSECT
        SELECT l.product_id
        FROM sales_order AS s WITH (NOLOCK)
        JOIN order_line AS l WITH (NOLOCK) ON l.order_id = s.order_id
        WHERE s.customer_id = newer.customer_id
     ) AS bought_by_both) AS products_in_common
FROM customer AS older WITH (NOLOCK)
JOIN customer AS newer WITH (NOLOCK)
    ON newer.first_name = older.first_name
    AND newer.last_name = older.last_name
    AND newer.segment <> 'member'
    AND (newer.joined_on > older.joined_on OR (newer.joined_on = older.joined_on AND newer.customer_id > older.customer_id))
ORDER BY shared_name, older.customer_id, newer.customer_id;
