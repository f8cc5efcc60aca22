-- Which employees earn more than their manager or more than the average of their job?
with staff as (
    select e.employee_id,
        e.first_name || ' ' || e.last_name as employee_name,
        e.job_title,
        e.salary,
        e.manager_id,
        e.store_id,
        avg(e.salary) over (partition by e.job_title) as job_average,
        percent_rank() over (partition by e.job_title order by e.salary) as salary_rank,
        count(*) over (partition by e.job_title) as job_count
    from employee as e
    where e.left_on is null
)
select s.employee_id,
    s.employee_name,
    s.job_title,
    s.salary,
    round(s.job_average, 2) as job_average,
    round(s.salary_rank::numeric(9, 6), 3) as salary_rank,
    m.employee_name as manager_name,
    m.salary as manager_salary,
    t.store_name
from staff as s
left join staff as m on m.employee_id = s.manager_id
left join store as t on t.store_id = s.store_id
where s.job_count > 1
    and (s.salary > m.salary or s.salary > 1.05 * s.job_average)
order by s.job_title, s.salary desc, s.employee_id;
