-- How much would the payroll grow if everybody below the median of their job were raised to it?
WITH active_staff AS (
    SELECT employee_id,
        job_title,
        store_id,
        salary,
        DATEDIFF(YEAR, hired_on, '20241231') AS calendar_years
    FROM employee
    WHERE left_on IS NULL
),
medians AS (
    SELECT DISTINCT job_title,
        PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY salary) OVER (PARTITION BY job_title) AS median_salary,
        COUNT(*) OVER (PARTITION BY job_title) AS people,
        SUM(salary) OVER (PARTITION BY job_title) AS payroll
    FROM active_staff
)
SELECT medians.job_title,
    medians.people,
    medians.payroll,
    medians.median_salary,
    COUNT(below.employee_id) AS people_raised,
    COALESCE(SUM(medians.median_salary - below.salary), 0) AS raise_total,
    COALESCE(MAX(medians.median_salary - below.salary), 0) AS highest_raise,
    COALESCE(MIN(below.calendar_years), 0) AS newest_years,
    COALESCE(MAX(below.calendar_years), 0) AS longest_years,
    COUNT(DISTINCT below.store_id) AS stores_affected,
    IIF(COUNT(below.employee_id) = 0, 'nothing to do', 'raise') AS what_to_do
FROM medians
LEFT JOIN active_staff AS below
    ON below.job_title = medians.job_title
    AND below.salary < medians.median_salary
GROUP BY medians.job_title, medians.people, medians.payroll, medians.median_salary
ORDER BY medians.payroll DESC, medians.job_title;
