-- What is the most frequent path of three pages in a visit, and how often does it end in a checkout?
with steps as (
    select visit.visit_id,
        visit.customer_id,
        visit.visited_at,
        visit.device_type,
        visit.page_name as page_1,
        lead(visit.page_name, 1) over (partition by visit.customer_id order by visit.visited_at, visit.visit_id) as page_2,
        lead(visit.page_name, 2) over (partition by visit.customer_id order by visit.visited_at, visit.visit_id) as page_3,
        lead(visit.page_name, 3) over (partition by visit.customer_id order by visit.visited_at, visit.visit_id) as page_4,
        lead(visit.visited_at, 2) over (partition by visit.customer_id order by visit.visited_at, visit.visit_id) as third_at
    from web_visit as visit
    where visit.customer_id is not null
),
paths as (
    select steps.page_1 || ' > ' || steps.page_2 || ' > ' || steps.page_3 as path,
        steps.device_type,
        steps.customer_id,
        date_diff('minute', steps.visited_at, steps.third_at) as minutes,
        case when steps.page_4 = 'checkout' then 1 else 0 end as then_checkout
    from steps
    where steps.page_3 is not null
        and steps.page_1 <> steps.page_2
        and steps.page_2 <> steps.page_3
        and cast(steps.visited_at as date) = cast(steps.third_at as date)
),
counted as (
    select paths.device_type,
        paths.path,
        count(*) as times_taken,
        count(distinct paths.customer_id) as customers,
        min(paths.minutes) as fastest,
        max(paths.minutes) as slowest,
        sum(paths.then_checkout) as then_checkout,
        row_number() over (partition by paths.device_type order by count(*) desc, paths.path) as place
    from paths
    group by paths.device_type, paths.path
)
select counted.device_type,
    counted.place,
    counted.path,
    counted.times_taken,
    counted.customers,
    counted.fastest,
    counted.slowest,
    counted.then_checkout,
    round((100 * counted.then_checkout) / counted.times_taken, 3) as checkout_percent
from counted
where counted.place <= 6
order by counted.device_type, counted.place;
