-- Who brought us whom, how long do the chains of referrals get and what are they worth?
with recursive chain (starter_id, customer_id, steps, trail) as (
    select c.customer_id, c.customer_id, 0, cast(c.customer_id::varchar as varchar)
    from customer as c
    where c.referred_by is null
    union all
    select h.starter_id,
        c.customer_id,
        h.steps + 1,
        cast(h.trail || '>' || c.customer_id::varchar as varchar)
    from chain as h
    join customer as c on c.referred_by = h.customer_id
    where h.steps < 10
),
spending as (
    select o.customer_id,
        sum(l.quantity * l.unit_price - l.discount_amount) as spent
    from sales_order as o
    join order_line as l on l.order_id = o.order_id
    where o.customer_id is not null
    group by all
)
select c.customer_id,
    c.first_name || ' ' || c.last_name as starter_name,
    max(h.steps) as longest_chain,
    count(*) - 1 as people_brought,
    max(length(h.trail)) as longest_trail_text,
    coalesce(max(case when h.steps = 0 then s.spent end), 0) as own_spending,
    coalesce(sum(case when h.steps > 0 then s.spent end), 0) as brought_spending,
    coalesce(sum(s.spent), 0) as total_spending
from chain as h
join customer as c on c.customer_id = h.starter_id
left join spending as s on s.customer_id = h.customer_id
group by c.customer_id, c.first_name, c.last_name
having count(*) > 1
order by brought_spending desc, c.customer_id;
