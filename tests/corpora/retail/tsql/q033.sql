-- Which stores opened in the same country within three years of one another?
SELECT a.store_name AS first_store,
    b.store_name AS second_store,
    n.country_name,
    a.opened_on AS first_opened,
    b.opened_on AS second_opened,
    DATEDIFF(DAY, a.opened_on, b.opened_on) AS days_between,
    CASE
        WHEN b.opened_on <= DATEADD(MONTH, 12, a.opened_on) THEN 'within a year'
        WHEN b.opened_on <= DATEADD(MONTH, 24, a.opened_on) THEN 'within two years'
        ELSE 'within three years'
    END AS distance,
    ABS(a.floor_area - b.floor_area) AS area_difference,
    COALESCE(m.last_name, 'vacant') AS first_manager,
    (SELECT COUNT(*)
     FROM employee AS e WITH (NOLOCK)
     WHERE e.store_id IN (a.store_id, b.store_id)
         AND e.left_on IS NULL) AS employees_together
FROM store AS a WITH (NOLOCK)
JOIN store AS b WITH (NOLOCK)
    ON b.country_code = a.country_code
    AND (b.opened_on > a.opened_on OR (b.opened_on = a.opened_on AND b.store_id > a.store_id))
    AND b.opened_on <= DATEADD(MONTH, 36, a.opened_on)
JOIN country AS n WITH (NOLOCK) ON n.country_code = a.country_code
LEFT JOIN employee AS m WITH (NOLOCK)
    ON m.store_id = a.store_id
    AND m.job_title = 'Store manager'
WHERE NOT (a.store_format = 'outlet' AND b.store_format = 'outlet')
ORDER BY n.country_name, a.opened_on, b.opened_on, b.store_id;
