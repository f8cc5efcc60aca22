-- Which pages do visitors see first and last on each day, and how many visits were only one page long?
with visitor_days as (
    select visit.customer_id,
        visit.visited_at::date as visit_day,
        visit.page_name,
        visit.device_type,
        first_value(visit.page_name) over (partition by visit.customer_id, visit.visited_at::date
            order by visit.visited_at, visit.visit_id) as first_page,
        last_value(visit.page_name) over (partition by visit.customer_id, visit.visited_at::date
            order by visit.visited_at, visit.visit_id
            rows between unbounded preceding and unbounded following) as last_page,
        count(*) over (partition by visit.customer_id, visit.visited_at::date) as pages,
        row_number() over (partition by visit.customer_id, visit.visited_at::date
            order by visit.visited_at, visit.visit_id) as page_number
    from web_visit as visit
    where visit.customer_id is not null
        and visit.page_name <> 'search'
)
select visitor_days.first_page,
    visitor_days.last_page,
    count(*) as days,
    count(distinct visitor_days.customer_id) as customers,
    sum(visitor_days.pages) as pages,
    round(avg(visitor_days.pages), 4) as average_pages,
    count(*) filter (where visitor_days.pages = 1) as single_page_days,
    count(*) filter (where visitor_days.device_type = 'phone') as on_phones,
    count(*) filter (where visitor_days.device_type = 'laptop') as on_laptops,
    count(*) filter (where visitor_days.device_type = 'tablet') as on_tablets,
    min(visitor_days.visit_day) as earliest_day,
    max(visitor_days.visit_day) as latest_day,
    round(1.0 * (100 * count(*)) / (sum(count(*)) over ()), 4) as percent_of_days,
    case
        when visitor_days.first_page = visitor_days.last_page then 'ended where it began'
        when visitor_days.last_page = 'checkout' then 'bought'
        when visitor_days.last_page = 'basket' then 'hesitated'
        else 'browsed'
    end as behaviour
from visitor_days
where visitor_days.page_number = 1
group by visitor_days.first_page, visitor_days.last_page
order by days desc, visitor_days.first_page, visitor_days.last_page;
