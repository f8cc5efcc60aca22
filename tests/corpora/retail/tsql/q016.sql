-- Which employees earn more than their manager or more than the average of their job?
WITH staff AS (
    SELECT e.employee_id,
        CONCAT(e.first_name, ' ', e.last_name) AS employee_name,
        e.job_title,
        e.salary,
        e.manager_id,
        e.store_id,
        AVG(e.salary) OVER (PARTITION BY e.job_title) AS job_average,
        PERCENT_RANK() OVER (PARTITION BY e.job_title ORDER BY e.salary) AS salary_rank,
        COUNT(*) OVER (PARTITION BY e.job_title) AS job_count
    FROM dbo.employee AS e
    WHERE e.left_on IS NULL
)
SELECT s.employee_id,
    s.employee_name,
    s.job_title,
    s.salary,
    ROUND(s.job_average, 2) AS job_average,
    ROUND(CAST(s.salary_rank AS decimal(9, 6)), 3) AS salary_rank,
    m.employee_name AS manager_name,
    m.salary AS manager_salary,
    t.store_name
FROM staff AS s
LEFT JOIN staff AS m ON m.employee_id = s.manager_id
LEFT JOIN dbo.store AS t ON t.store_id = s.store_id
WHERE s.job_count > 1
    AND (s.salary > m.salary OR s.salary > 1.05 * s.job_average)
ORDER BY s.job_title, s.salary DESC, s.employee_id;
