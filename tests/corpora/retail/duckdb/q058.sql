-- How many days lie between two orders of the same customer, by segment and channel of the later order?
with gaps as (
    select sales.customer_id,
        sales.channel,
        sales.order_date,
        lag(sales.order_date) over (partition by sales.customer_id order by sales.ordered_at, sales.order_id) as previous_date,
        lag(sales.channel) over (partition by sales.customer_id order by sales.ordered_at, sales.order_id) as previous_channel
    from sales_order as sales
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
),
measured as (
    select gaps.customer_id,
        customer.segment,
        gaps.channel,
        case when gaps.channel = gaps.previous_channel then 1 else 0 end as same_channel,
        date_diff('day', gaps.previous_date, gaps.order_date) as gap_days
    from gaps
    join customer on customer.customer_id = gaps.customer_id
    where gaps.previous_date is not null
)
select measured.segment,
    measured.channel,
    count(*) as repeat_orders,
    count(distinct measured.customer_id) as customers,
    sum(measured.same_channel) as same_channel,
    min(measured.gap_days) as shortest_gap,
    median(measured.gap_days) as median_gap,
    max(measured.gap_days) as longest_gap,
    round(stddev_samp(measured.gap_days), 5) as gap_deviation,
    count(*) filter (where measured.gap_days <= 30) as within_a_month
from measured
group by all
order by measured.segment, measured.channel;
