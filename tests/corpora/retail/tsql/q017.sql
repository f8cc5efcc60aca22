-- Who reports to whom, how deep is the tree and how large is each manager's team?
WITH reports (manager_id, employee_id, depth) AS (
    SELECT e.manager_id, e.employee_id, 1
    FROM employee AS e
    WHERE e.manager_id IS NOT NULL
    UNION ALL
    SELECT r.manager_id, e.employee_id, r.depth + 1
    FROM reports AS r
    JOIN employee AS e ON e.manager_id = r.employee_id
),
team AS (
    SELECT r.manager_id,
        COUNT(*) AS team_size,
        SUM(CASE WHEN r.depth = 1 THEN 1 ELSE 0 END) AS direct_reports,
        MAX(r.depth) AS deepest_level,
        SUM(e.salary) AS team_salary,
        MIN(e.hired_on) AS first_hired
    FROM reports AS r
    JOIN employee AS e ON e.employee_id = r.employee_id
    WHERE e.left_on IS NULL
    GROUP BY r.manager_id
)
SELECT m.employee_id,
    CONCAT(m.last_name, ' ', SUBSTRING(m.first_name, 1, 1), '.') AS manager_name,
    m.job_title,
    t.team_size,
    t.direct_reports,
    t.deepest_level,
    t.team_salary,
    CAST(1.0 * t.team_salary / t.team_size AS decimal(18, 2)) AS salary_per_head,
    YEAR(t.first_hired) AS first_hired_year,
    DENSE_RANK() OVER (ORDER BY t.team_size DESC) AS size_rank
FROM team AS t
JOIN employee AS m ON m.employee_id = t.manager_id
ORDER BY t.team_size DESC, m.employee_id
OPTION (MAXRECURSION 200);
