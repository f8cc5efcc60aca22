-- Which customers buy through every channel, and which only through one?
with channel_customers as (
    select o.customer_id from sales_order as o where o.channel = 'web' and o.customer_id is not null
    intersect
    select o.customer_id from sales_order as o where o.channel = 'app' and o.customer_id is not null
    intersect
    select o.customer_id from sales_order as o where o.channel = 'store' and o.customer_id is not null
),
only_store as (
    select o.customer_id from sales_order as o where o.channel = 'store' and o.customer_id is not null
    except
    select o.customer_id from sales_order as o where o.channel in ('web', 'app') and o.customer_id is not null
),
kinds as (
    select 'every channel' as kind, customer_id from channel_customers
    union all
    select 'only stores', customer_id from only_store
    union all
    select 'never ordered', c.customer_id
    from customer as c
    where not exists (select 1 from sales_order as o where o.customer_id = c.customer_id)
)
select k.kind,
    c.segment,
    count(*) as customers,
    count(*) filter (where c.accepts_marketing) as marketing_customers,
    count(*) filter (where c.referred_by is not null) as referred_customers,
    sum(coalesce(c.credit_limit, 0)) as credit_limits,
    min(c.joined_on) as first_joined,
    max(c.joined_on) as last_joined,
    string_agg(c.customer_id::varchar, ', ' order by c.customer_id) as customer_list
from kinds as k
join customer as c on c.customer_id = k.customer_id
group by all
order by k.kind, c.segment;
