-- Who has been with us the longest in each store, and who succeeded whom as time went by?
SELECT store.store_name,
    country.country_name,
    staff.employee_id,
    CONCAT(staff.first_name, ' ', staff.last_name) AS employee_name,
    staff.job_title,
    staff.hired_on,
    COALESCE(staff.left_on, CAST('99991231' AS date)) AS until_date,
    DATEDIFF(DAY, staff.hired_on, COALESCE(staff.left_on, CAST('20241231' AS date))) AS days_employed,
    ROW_NUMBER() OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id) AS hiring_order,
    LAG(staff.last_name, 1, 'nobody') OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id) AS hired_after,
    LEAD(staff.last_name, 1, 'nobody') OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id) AS hired_before,
    DATEDIFF(DAY, LAG(staff.hired_on) OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id), staff.hired_on) AS days_since_last_hiring,
    SUM(staff.salary) OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS salaries_so_far,
    staff.salary - FIRST_VALUE(staff.salary) OVER (PARTITION BY store.store_id ORDER BY staff.salary DESC, staff.employee_id) AS below_best_paid
FROM employee AS staff
INNER JOIN store ON store.store_id = staff.store_id
INNER JOIN country ON country.country_code = store.country_code
WHERE staff.hired_on <= ALL (
        SELECT colleague.hired_on
        FROM employee AS colleague
        WHERE colleague.store_id = staff.store_id
            AND colleague.job_title = staff.job_title
            AND colleague.left_on IS NULL)
    OR staff.job_title = 'Store manager'
ORDER BY store.store_name, hiring_order;
