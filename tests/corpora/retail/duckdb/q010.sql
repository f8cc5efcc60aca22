-- How long are browsing sessions on each device, when half an hour of silence ends a session?
with steps as (
    select v.visit_id,
        v.customer_id,
        v.visited_at,
        v.page_name,
        v.device_type,
        lag(v.visited_at) over (partition by v.customer_id order by v.visited_at, v.visit_id) as previous_at
    from web_visit as v
    where v.customer_id is not null
),
marked as (
    select s.*,
        case when s.previous_at is null or date_diff('minute', s.previous_at, s.visited_at) > 30 then 1 else 0 end as is_start
    from steps as s
),
numbered as (
    select m.*,
        sum(m.is_start) over (partition by m.customer_id order by m.visited_at, m.visit_id
            rows between unbounded preceding and current row) as session_no
    from marked as m
),
sessions as (
    select n.customer_id,
        n.session_no,
        min(n.device_type) as device_type,
        count(*) as page_views,
        date_diff('minute', min(n.visited_at), max(n.visited_at)) as minutes,
        max(case when n.page_name = 'basket' then 1 else 0 end) as saw_basket,
        max(case when n.page_name = 'checkout' then 1 else 0 end) as saw_checkout
    from numbered as n
    group by all
)
select x.device_type,
    count(*) as session_count,
    count(distinct x.customer_id) as customer_count,
    round(avg(x.page_views), 4) as pages_per_session,
    round(avg(x.minutes), 4) as minutes_per_session,
    max(x.minutes) as longest_minutes,
    sum(x.saw_basket) as basket_sessions,
    sum(x.saw_checkout) as checkout_sessions,
    round((100 * sum(x.saw_checkout)) / count(*), 3) as checkout_percent
from sessions as x
group by all
order by x.device_type;
