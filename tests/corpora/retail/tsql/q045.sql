-- Who has been with us the longest in each store, and who succeeded whom as time went by?
SELECT store.store_name,
    country.country_name,
    staff.employee_id,
    employee_name = CONCAT(staff.first_name, ' ', staff.last_name),
    staff.job_title,
    staff.hired_on,
    until_date = COALESCE(staff.left_on, CAST('99991231' AS date)),
    days_employed = DATEDIFF(DAY, staff.hired_on, COALESCE(staff.left_on, CAST('20241231' AS date))),
    hiring_order = ROW_NUMBER() OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id),
    hired_after = LAG(staff.last_name, 1, 'nobody') OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id),
    hired_before = LEAD(staff.last_name, 1, 'nobody') OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id),
    days_since_last_hiring = DATEDIFF(DAY, LAG(staff.hired_on) OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id), staff.hired_on),
    SUM(staff.salary) OVER (PARTITION BY store.store_id ORDER BY staff.hired_on, staff.employee_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS salaries_so_far,
    below_best_paid = staff.salary - FIRST_VALUE(staff.salary) OVER (PARTITION BY store.store_id ORDER BY staff.salary DESC, staff.employee_id)
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
