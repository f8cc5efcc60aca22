-- How many staff did each store have at the end of each quarter, and how did its payroll change?
with quarter_ends as (
    select calendar.year_no,
        calendar.quarter_no,
        max(calendar.cal_date) as quarter_end
    from calendar
    group by all
),
headcount as (
    select store.store_id,
        quarter_ends.year_no,
        quarter_ends.quarter_no,
        quarter_ends.quarter_end,
        count(staff.employee_id) as employees,
        coalesce(sum(staff.salary), 0) as payroll,
        count(*) filter (where staff.job_title = 'Senior clerk') as senior_clerks,
        count(*) filter (where staff.hired_on > cast(quarter_ends.quarter_end - interval 12 month as date)) as hired_in_last_year
    from store
    cross join quarter_ends
    left join employee as staff
        on staff.store_id = store.store_id
        and staff.hired_on <= quarter_ends.quarter_end
        and (staff.left_on is null or staff.left_on > quarter_ends.quarter_end)
    where store.opened_on <= quarter_ends.quarter_end
        and coalesce(store.closed_on, date '9999-12-31') > quarter_ends.quarter_end
    group by all
)
select store.store_name,
    headcount.quarter_end,
    headcount.employees,
    headcount.senior_clerks,
    headcount.hired_in_last_year,
    headcount.payroll,
    headcount.employees - lag(headcount.employees, 1, headcount.employees) over (partition by headcount.store_id
        order by headcount.quarter_end) as change_in_staff,
    headcount.payroll - first_value(headcount.payroll) over (partition by headcount.store_id
        order by headcount.quarter_end) as payroll_since_start,
    max(headcount.employees) over (partition by headcount.store_id
        order by headcount.quarter_end rows between 3 preceding and current row) as most_in_a_year
from headcount
join store on store.store_id = headcount.store_id
where headcount.year_no >= 2024
    or (headcount.year_no = 2023 and headcount.quarter_no = 4)
order by store.store_name, headcount.quarter_end;
