-- Which return reasons cost most in each category, and which share of the units sold came back?
with sold as (
    select p.category_id,
        sum(l.quantity) as units_sold,
        sum(l.quantity * l.unit_price - l.discount_amount) as revenue
    from order_line as l
    join product as p on p.product_id = l.product_id
    group by all
),
returned as (
    select p.category_id,
        coalesce(r.reason, 'not stated') as reason,
        count(*) as returns,
        sum(r.quantity) as units_returned,
        sum(r.refund_amount) as refunded,
        min(date_diff('day', o.order_date, r.returned_on)) as fastest_days,
        max(date_diff('day', o.order_date, r.returned_on)) as slowest_days
    from return_line as r
    join order_line as l on l.order_id = r.order_id and l.line_no = r.line_no
    join sales_order as o on o.order_id = r.order_id
    join product as p on p.product_id = l.product_id
    group by all
)
select c.category_name,
    t.reason,
    t.returns,
    t.units_returned,
    t.refunded,
    t.fastest_days,
    t.slowest_days,
    round((100 * t.units_returned) / s.units_sold, 3) as units_percent,
    round((100 * t.refunded) / s.revenue, 3) as refund_percent,
    rank() over (partition by c.category_name order by t.refunded desc) as reason_rank
from returned as t
join sold as s on s.category_id = t.category_id
join category as c on c.category_id = t.category_id
order by c.category_name, reason_rank, t.reason;
