-- Which orders were paid in parts, and when was each one paid off?
with order_total as (
    select l.order_id,
        sum(l.quantity * l.unit_price - l.discount_amount + l.tax_amount) as total
    from order_line as l
    group by l.order_id
),
paid as (
    select y.order_id,
        y.payment_id,
        y.pay_method,
        y.paid_at,
        y.amount,
        sum(y.amount) over (partition by y.order_id order by y.paid_at, y.payment_id
            rows between unbounded preceding and current row) as paid_so_far,
        count(*) over (partition by y.order_id) as payment_count,
        row_number() over (partition by y.order_id order by y.paid_at desc, y.payment_id desc) as from_last
    from payment as y
)
select o.order_id,
    o.order_date,
    p.pay_method as last_method,
    p.paid_at as last_paid_at,
    (p.paid_at::date - o.order_date) as days_to_pay,
    t.total,
    p.paid_so_far,
    t.total - p.paid_so_far as still_open,
    case
        when abs(t.total - p.paid_so_far) < 0.05 then 'paid off'
        when p.paid_so_far > t.total then 'overpaid'
        else 'open'
    end as payment_state
from paid as p
join sales_order as o on o.order_id = p.order_id
join order_total as t on t.order_id = o.order_id
where p.from_last = 1
    and (p.payment_count = 1 or t.total > 4000)
order by still_open desc, o.order_id
limit 40;
