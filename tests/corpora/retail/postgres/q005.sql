-- Which customers have not ordered for half a year although they used to order often?
with customer_orders as (
    select o.customer_id,
        count(*) as order_count,
        min(o.order_date) as first_order,
        max(o.order_date) as last_order,
        sum(v.order_value) as spent
    from sales_order as o
    join (
        select l.order_id,
            sum(l.quantity * l.unit_price - l.discount_amount) as order_value
        from order_line as l
        group by l.order_id
    ) as v on v.order_id = o.order_id
    where o.customer_id is not null
        and o.status <> 'cancelled'
    group by o.customer_id
)
select c.customer_id,
    c.last_name || ', ' || c.first_name as customer_name,
    upper(coalesce(c.email, 'unknown')) as email_upper,
    x.order_count,
    x.first_order,
    x.last_order,
    (date '2024-12-31' - x.last_order) as days_silent,
    round(1.0 * (x.last_order - x.first_order) / (x.order_count - 1), 1) as usual_gap_days,
    x.spent
from customer_orders as x
join customer as c on c.customer_id = x.customer_id
where x.order_count >= 5
    and x.last_order < (date '2024-12-31' - interval '6 month')::date
    and not exists (
        select 1
        from web_visit as v
        where v.customer_id = c.customer_id
            and v.page_name = 'checkout'
            and v.visited_at >= date '2024-12-01')
order by x.spent desc, c.customer_id
limit 25;
