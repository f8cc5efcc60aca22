-- What was the latest known order of every customer who visited the site in February 2024?
with visitors as (
    select customer_id,
        count(*) as visits,
        max(visited_at) as last_visit,
        arg_max(page_name, visit_id) as last_page
    from web_visit
    where customer_id is not null
        and visited_at >= timestamp '2024-02-01 00:00:00'
        and visited_at < timestamp '2024-03-01 00:00:00'
    group by all
),
known_orders as (
    from sales_order
    select customer_id, order_id, ordered_at, channel, status
    where customer_id is not null
)
select visitors.customer_id,
    visitors.visits,
    visitors.last_visit,
    visitors.last_page,
    known_orders.order_id,
    known_orders.ordered_at,
    known_orders.channel,
    known_orders.status,
    coalesce(cast(date_diff('minute', known_orders.ordered_at, visitors.last_visit) as bigint), -1) as minutes_since_order,
    sum(visitors.visits) over (order by visitors.customer_id rows unbounded preceding) as visits_so_far
from visitors
asof left join known_orders
    on known_orders.customer_id = visitors.customer_id
    and known_orders.ordered_at <= visitors.last_visit
order by visitors.customer_id;
