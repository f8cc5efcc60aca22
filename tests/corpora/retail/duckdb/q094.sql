-- Which ranges of order numbers are without a shipment although the orders were placed online?
with online_orders as (
    select sales.order_id,
        sales.order_date,
        sales.status,
        case when exists (select 1 from shipment where shipment.order_id = sales.order_id) then 1 else 0 end as is_shipped,
        row_number() over (order by sales.order_id) as position_in_list
    from sales_order as sales
    where sales.channel in ('web', 'app')
),
changes as (
    select online_orders.*,
        case
            when lag(online_orders.is_shipped) over (order by online_orders.order_id) = online_orders.is_shipped then 0
            else 1
        end as is_change
    from online_orders
),
ranges as (
    select changes.*,
        sum(changes.is_change) over (order by changes.order_id rows unbounded preceding) as range_number
    from changes
)
select ranges.range_number,
    min(ranges.order_id) as first_order,
    max(ranges.order_id) as last_order,
    count(*) as orders,
    min(ranges.order_date) as earliest,
    max(ranges.order_date) as latest,
    count(*) filter (where ranges.status = 'cancelled') as cancelled,
    count(*) filter (where ranges.status = 'open') as still_open,
    coalesce(max(payments.amount), 0) as largest_payment,
    max(ranges.position_in_list) - min(ranges.position_in_list) + 1 as length_of_range
from ranges
left join (
    select payment.order_id, sum(payment.amount) as amount
    from payment
    group by all
) as payments on payments.order_id = ranges.order_id
where ranges.is_shipped = 0
group by all
order by ranges.range_number;
