-- Which suppliers deliver late, and how much purchase value is affected?
with received as (
    select o.purchase_id,
        o.supplier_id,
        o.warehouse_id,
        (o.received_on - o.ordered_on) as actual_days,
        (o.received_on - o.expected_on) as days_late,
        sum(l.quantity * l.unit_cost) as order_value
    from purchase_order as o
    join purchase_line as l on l.purchase_id = o.purchase_id
    where o.received_on is not null
    group by o.purchase_id, o.supplier_id, o.warehouse_id, o.ordered_on, o.expected_on, o.received_on
)
select s.supplier_name,
    c.country_name,
    coalesce(s.rating, 0) as rating,
    count(*) as order_count,
    count(*) filter (where r.days_late > 0) as late_count,
    count(*) filter (where r.days_late > 7) as very_late_count,
    max(r.days_late) as worst_delay,
    round(avg(r.actual_days), 3) as average_days,
    sum(r.order_value) as value_ordered,
    coalesce(sum(r.order_value) filter (where r.days_late > 0), 0) as value_late,
    case
        when count(*) filter (where r.days_late > 0) = 0 then 'punctual'
        when 2 * count(*) filter (where r.days_late > 0) < count(*) then 'mostly punctual'
        else 'unreliable'
    end as verdict
from received as r
join supplier as s on s.supplier_id = r.supplier_id
join country as c on c.country_code = s.country_code
group by s.supplier_id, s.supplier_name, c.country_name, s.rating
order by late_count desc, value_late desc, s.supplier_name;
