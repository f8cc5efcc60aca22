-- What are the figures of every product in one long list of measure and value?
with figures as (
    select p.product_id,
        p.sku,
        coalesce(sum(l.quantity), 0) as units,
        coalesce(sum(l.quantity * l.unit_price - l.discount_amount), 0) as revenue,
        coalesce(sum(r.refund_amount), 0) as refunds,
        count(distinct l.order_id) as orders
    from product as p
    left join order_line as l on l.product_id = p.product_id
    left join return_line as r on r.order_id = l.order_id and r.line_no = l.line_no
    where p.launched_on < date '2020-06-01'
        or p.discontinued_on is not null
    group by all
)
select f.sku,
    m.measure_name,
    m.measure_value,
    rank() over (partition by m.measure_name order by m.measure_value desc) as measure_rank
from figures as f
cross join lateral (
    values ('orders', cast(f.orders as decimal(14, 2))),
        ('refunds', cast(f.refunds as decimal(14, 2))),
        ('revenue', cast(f.revenue as decimal(14, 2))),
        ('units', cast(f.units as decimal(14, 2)))
) as m (measure_name, measure_value)
where m.measure_value > 0
order by f.sku, m.measure_name;
