-- How much would the payroll grow if everybody below the median of their job were raised to it?
with active_staff as (
    select employee_id,
        job_title,
        store_id,
        salary,
        date_diff('year', hired_on, date '2024-12-31') as calendar_years
    from employee
    where left_on is null
),
medians as (
    select job_title,
        median(cast(salary as double)) as median_salary,
        count(*) as people,
        sum(salary) as payroll
    from active_staff
    group by all
)
select medians.job_title,
    medians.people,
    medians.payroll,
    medians.median_salary,
    count(below.employee_id) as people_raised,
    coalesce(sum(medians.median_salary - below.salary), 0) as raise_total,
    coalesce(max(medians.median_salary - below.salary), 0) as highest_raise,
    coalesce(min(below.calendar_years), 0) as newest_years,
    coalesce(max(below.calendar_years), 0) as longest_years,
    count(distinct below.store_id) as stores_affected,
    case when count(below.employee_id) = 0 then 'nothing to do' else 'raise' end as what_to_do
from medians
left join active_staff as below
    on below.job_title = medians.job_title
    and below.salary < medians.median_salary
group by medians.job_title, medians.people, medians.payroll, medians.median_salary
order by medians.payroll desc, medians.job_title;
