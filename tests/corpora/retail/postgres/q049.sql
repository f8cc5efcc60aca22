-- What was the latest known order of every customer who visited the site in February 2024?
with visitors as (
    select distinct on (customer_id) customer_id,
        count(*) over (partition by customer_id) as visits,
        max(visited_at) over (partition by customer_id) as last_visit,
        page_name as last_page
    from web_visit
    where customer_id is not null
        and visited_at >= timestamp '2024-02-01 00:00:00'
        and visited_at < timestamp '2024-03-01 00:00:00'
    order by customer_id, visit_id desc
)
select visitors.customer_id,
    visitors.visits,
    visitors.last_visit,
    visitors.last_page,
    known.order_id,
    known.ordered_at,
    known.channel,
    known.status,
    coalesce((extract(epoch from visitors.last_visit - known.ordered_at) / 60)::bigint, -1) as minutes_since_order,
    sum(visitors.visits) over (order by visitors.customer_id rows unbounded preceding) as visits_so_far
from visitors
left join lateral (
    select sales.order_id, sales.ordered_at, sales.channel, sales.status
    from sales_order as sales
    where sales.customer_id = visitors.customer_id
        and sales.ordered_at <= visitors.last_visit
    order by sales.ordered_at desc
    fetch first 1 row only
) as known on true
order by visitors.customer_id;
