-- Who reports to whom, how deep is the tree and how large is each manager's team?
with recursive reports (manager_id, employee_id, depth) as (
    select e.manager_id, e.employee_id, 1
    from employee as e
    where e.manager_id is not null
    union all
    select r.manager_id, e.employee_id, r.depth + 1
    from reports as r
    join employee as e on e.manager_id = r.employee_id
),
team as (
    select r.manager_id,
        count(*) as team_size,
        sum(case when r.depth = 1 then 1 else 0 end) as direct_reports,
        max(r.depth) as deepest_level,
        sum(e.salary) as team_salary,
        min(e.hired_on) as first_hired
    from reports as r
    join employee as e on e.employee_id = r.employee_id
    where e.left_on is null
    group by r.manager_id
)
select m.employee_id,
    m.last_name || ' ' || substring(m.first_name, 1, 1) || '.' as manager_name,
    m.job_title,
    t.team_size,
    t.direct_reports,
    t.deepest_level,
    t.team_salary,
    round(1.0 * t.team_salary / t.team_size, 2) as salary_per_head,
    extract(year from t.first_hired) as first_hired_year,
    dense_rank() over (order by t.team_size desc) as size_rank
from team as t
join employee as m on m.employee_id = t.manager_id
order by t.team_size desc, m.employee_id;
