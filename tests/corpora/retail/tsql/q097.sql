-- How many staff did each store have at the end of each quarter, and how did its payroll change?
WITH quarter_ends AS (
    SELECT calendar.year_no,
        calendar.quarter_no,
        MAX(calendar.cal_date) AS quarter_end
    FROM calendar
    GROUP BY calendar.year_no, calendar.quarter_no
),
headcount AS (
    SELECT store.store_id,
        quarter_ends.year_no,
        quarter_ends.quarter_no,
        quarter_ends.quarter_end,
        COUNT(staff.employee_id) AS employees,
        COALESCE(SUM(staff.salary), 0) AS payroll,
        COUNT(CASE WHEN staff.job_title = 'Senior clerk' THEN 1 END) AS senior_clerks,
        COUNT(CASE WHEN staff.hired_on > DATEADD(MONTH, -12, quarter_ends.quarter_end) THEN 1 END) AS hired_in_last_year
    FROM store
    CROSS JOIN quarter_ends
    LEFT JOIN employee AS staff
        ON staff.store_id = store.store_id
        AND staff.hired_on <= quarter_ends.quarter_end
        AND (staff.left_on IS NULL OR staff.left_on > quarter_ends.quarter_end)
    WHERE store.opened_on <= quarter_ends.quarter_end
        AND COALESCE(store.closed_on, CAST('99991231' AS date)) > quarter_ends.quarter_end
    GROUP BY store.store_id, quarter_ends.year_no, quarter_ends.quarter_no, quarter_ends.quarter_end
)
SELECT store.store_name,
    headcount.quarter_end,
    headcount.employees,
    headcount.senior_clerks,
    headcount.hired_in_last_year,
    headcount.payroll,
    headcount.employees - LAG(headcount.employees, 1, headcount.employees) OVER (PARTITION BY headcount.store_id
        ORDER BY headcount.quarter_end) AS change_in_staff,
    headcount.payroll - FIRST_VALUE(headcount.payroll) OVER (PARTITION BY headcount.store_id
        ORDER BY headcount.quarter_end) AS payroll_since_start,
    MAX(headcount.employees) OVER (PARTITION BY headcount.store_id
        ORDER BY headcount.quarter_end ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS most_in_a_year
FROM headcount
JOIN store ON store.store_id = headcount.store_id
WHERE headcount.year_no >= 2024
    OR (headcount.year_no = 2023 AND headcount.quarter_no = 4)
ORDER BY store.store_name, headcount.quarter_end
OPTION (RECOMPILE);
