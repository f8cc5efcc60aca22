-- Who has been with us the longest in each store, and who succeeded whom as time went by?
select store.store_name,
    country.country_name,
    staff.employee_id,
    staff.first_name || ' ' || staff.last_name as employee_name,
    staff.job_title,
    staff.hired_on,
    coalesce(staff.left_on, date '9999-12-31') as until_date,
    date_diff('day', staff.hired_on, coalesce(staff.left_on, date '2024-12-31')) as days_employed,
    row_number() over (partition by store.store_id order by staff.hired_on, staff.employee_id) as hiring_order,
    lag(staff.last_name, 1, 'nobody') over (partition by store.store_id order by staff.hired_on, staff.employee_id) as hired_after,
    lead(staff.last_name, 1, 'nobody') over (partition by store.store_id order by staff.hired_on, staff.employee_id) as hired_before,
    date_diff('day', lag(staff.hired_on) over (partition by store.store_id order by staff.hired_on, staff.employee_id), staff.hired_on) as days_since_last_hiring,
    sum(staff.salary) over (partition by store.store_id order by staff.hired_on, staff.employee_id
        rows between unbounded preceding and current row) as salaries_so_far,
    staff.salary - first_value(staff.salary) over (partition by store.store_id order by staff.salary desc, staff.employee_id) as below_best_paid
from employee as staff
inner join store on store.store_id = staff.store_id
inner join country on country.country_code = store.country_code
where staff.hired_on <= all (
        select colleague.hired_on
        from employee as colleague
        where colleague.store_id = staff.store_id
            and colleague.job_title = staff.job_title
            and colleague.left_on is null)
    or staff.job_title = 'Store manager'
order by store.store_name, hiring_order;
