-- What did each promotion bring compared with the same number of days before it?
with promoted as (
    select p.promotion_id,
        p.promotion_name,
        p.media_name,
        p.starts_on,
        p.ends_on,
        date_diff('day', p.starts_on, p.ends_on) + 1 as days_running,
        coalesce(p.budget, 0) as budget
    from promotion as p
),
daily as (
    select o.order_date,
        sum(l.quantity * l.unit_price - l.discount_amount) as revenue
    from sales_order as o
    join order_line as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by all
)
select p.promotion_name,
    p.media_name,
    p.days_running,
    sum(case when d.order_date >= p.starts_on then d.revenue else 0 end) as revenue_during,
    sum(case when d.order_date < p.starts_on then d.revenue else 0 end) as revenue_before,
    count(case when d.order_date >= p.starts_on then 1 end) as days_with_sales,
    p.budget,
    case
        when p.budget = 0 then 'no budget'
        when sum(case when d.order_date >= p.starts_on then d.revenue else -d.revenue end) > p.budget then 'paid off'
        else 'did not pay off'
    end as outcome
from promoted as p
join daily as d on d.order_date <= p.ends_on and d.order_date >= p.starts_on - cast(p.days_running as integer)
group by p.promotion_id, p.promotion_name, p.media_name, p.days_running, p.budget
order by revenue_during desc, p.promotion_id;
