-- Which stores opened in the same country within three years of one another?
select a.store_name as first_store,
    b.store_name as second_store,
    n.country_name,
    a.opened_on as first_opened,
    b.opened_on as second_opened,
    (b.opened_on - a.opened_on) as days_between,
    case
        when b.opened_on <= (a.opened_on + interval '12 month')::date then 'within a year'
        when b.opened_on <= (a.opened_on + interval '24 month')::date then 'within two years'
        else 'within three years'
    end as distance,
    abs(a.floor_area - b.floor_area) as area_difference,
    coalesce(m.last_name, 'vacant') as first_manager,
    (select count(*)
     from employee as e
     where e.store_id in (a.store_id, b.store_id)
         and e.left_on is null) as employees_together
from store as a
join store as b
    on b.country_code = a.country_code
    and (b.opened_on > a.opened_on or (b.opened_on = a.opened_on and b.store_id > a.store_id))
    and b.opened_on <= (a.opened_on + interval '36 month')::date
join country as n on n.country_code = a.country_code
left join employee as m
    on m.store_id = a.store_id
    and m.job_title = 'Store manager'
where not (a.store_format = 'outlet' and b.store_format = 'outlet')
order by n.country_name, a.opened_on, b.opened_on, b.store_id;
