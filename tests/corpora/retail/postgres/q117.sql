-- Which combinations of channel, device and segment are worth most, each counted once with all its subtotals?
with customer_device as (
    select visit.customer_id,
        visit.device_type,
        count(*) as visits,
        row_number() over (partition by visit.customer_id order by count(*) desc, visit.device_type) as preference
    from web_visit as visit
    where visit.customer_id is not null
    group by visit.customer_id, visit.device_type
),
spending as (
    select sales.channel,
        coalesce(customer_device.device_type, 'never online') as device_type,
        customer.segment,
        sales.customer_id,
        sales.order_id,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value
    from sales_order as sales
    join customer on customer.customer_id = sales.customer_id
    left join customer_device on customer_device.customer_id = sales.customer_id and customer_device.preference = 1
    join order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by sales.channel, customer_device.device_type, customer.segment, sales.customer_id, sales.order_id
)
select grouping(spending.channel, spending.device_type, spending.segment) as subtotal_kind,
    coalesce(spending.channel, 'any') as channel,
    coalesce(spending.device_type, 'any') as device_type,
    coalesce(spending.segment, 'any') as segment,
    count(*) as orders,
    count(distinct spending.customer_id) as customers,
    sum(spending.order_value) as order_value,
    round(avg(spending.order_value), 4) as average_value,
    max(spending.order_value) as highest_value,
    round(1.0 * sum(spending.order_value) / count(distinct spending.customer_id), 4) as value_per_customer,
    rank() over (partition by grouping(spending.channel, spending.device_type, spending.segment)
        order by sum(spending.order_value) desc) as rank_among_its_kind
from spending
group by grouping sets (
    (spending.channel, spending.device_type, spending.segment),
    (spending.channel, spending.device_type),
    (spending.channel, spending.segment),
    (spending.device_type),
    ())
having count(*) >= 5
order by subtotal_kind, channel, device_type, segment;
