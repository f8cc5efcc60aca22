-- Which quarters of a supplier's deliveries were complete, late or missing, and what is the running delay?
with deliveries as (
    select purchase.supplier_id,
        year(purchase.ordered_on) as order_year,
        quarter(purchase.ordered_on) as order_quarter,
        count(*) as orders,
        count(purchase.received_on) as received,
        sum(case when purchase.received_on > purchase.expected_on then 1 else 0 end) as late,
        sum(case when purchase.received_on is not null then date_diff('day', purchase.expected_on, purchase.received_on) else 0 end) as delay_days,
        sum(lines.order_value) as order_value
    from purchase_order as purchase
    join (
        select line.purchase_id,
            sum(line.quantity * line.unit_cost) as order_value,
            count(distinct line.product_id) as products
        from purchase_line as line
        group by all
    ) as lines on lines.purchase_id = purchase.purchase_id
    where lines.products >= 1
    group by all
)
select supplier.supplier_name,
    case when supplier.is_preferred then 'preferred' else 'ordinary' end as standing,
    cast(deliveries.order_year as varchar) || '-Q' || cast(deliveries.order_quarter as varchar) as period,
    deliveries.orders,
    deliveries.received,
    deliveries.late,
    deliveries.orders - deliveries.received as missing,
    deliveries.delay_days,
    sum(deliveries.delay_days) over (partition by deliveries.supplier_id
        order by deliveries.order_year, deliveries.order_quarter
        rows between unbounded preceding and current row) as delay_so_far,
    sum(deliveries.order_value) over (partition by deliveries.supplier_id
        order by deliveries.order_year, deliveries.order_quarter
        rows between unbounded preceding and current row) as value_so_far,
    case
        when deliveries.received < deliveries.orders then 'missing'
        when deliveries.late > 0 then 'late'
        else 'complete'
    end as outcome
from deliveries
join supplier on supplier.supplier_id = deliveries.supplier_id
where supplier.supplier_since < date '2018-01-01'
order by supplier.supplier_name, deliveries.order_year, deliveries.order_quarter;
