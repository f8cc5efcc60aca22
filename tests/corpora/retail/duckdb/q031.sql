-- Which customers fall into which class by recency, frequency and money?
with measures as (
    select o.customer_id,
        max(o.order_date) as last_order,
        count(distinct o.order_id) as frequency,
        sum(l.quantity * l.unit_price - l.discount_amount) as money
    from sales_order as o
    join order_line as l on l.order_id = o.order_id
    where o.customer_id is not null
        and o.status in ('completed', 'returned')
        and o.order_date >= date '2023-01-01'
    group by all
),
scored as (
    select m.*,
        ntile(4) over (order by m.last_order, m.customer_id) as recency_score,
        ntile(4) over (order by m.frequency, m.customer_id) as frequency_score,
        ntile(4) over (order by m.money, m.customer_id) as money_score
    from measures as m
),
classed as (
    select s.*,
        case
            when s.recency_score = 4 and s.frequency_score >= 3 and s.money_score >= 3 then 'champion'
            when s.recency_score <= 2 and s.frequency_score >= 3 then 'at risk'
            when s.recency_score = 4 and s.frequency_score <= 2 then 'promising'
            when s.recency_score = 1 then 'lost'
            else 'steady'
        end as customer_class
    from scored as s
)
select x.customer_class,
    c.segment,
    count(*) as customers,
    sum(x.money) as money,
    round(avg(x.money), 3) as average_money,
    round(avg(x.frequency), 4) as average_frequency,
    min(x.last_order) as oldest_last_order,
    max(x.last_order) as newest_last_order,
    count(*) filter (where c.email is null) as without_email,
    round((100 * sum(x.money)) / (sum(sum(x.money)) over ()), 3) as percent_of_money
from classed as x
join customer as c on c.customer_id = x.customer_id
group by x.customer_class, c.segment
order by x.customer_class, c.segment;
