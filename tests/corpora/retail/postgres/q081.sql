-- How far ahead do customers pay or lag behind, by method and year, with the slowest tenth?
with delays as (
    select payment.pay_method,
        extract(year from sales.order_date) as order_year,
        order_id,
        payment.amount,
        extract(epoch from payment.paid_at - sales.ordered_at) / 60 as delay_minutes
    from payment
    join sales_order as sales using (order_id)
    where sales.status = 'completed'
)
select delays.pay_method,
    delays.order_year,
    count(*) as payments,
    count(distinct delays.order_id) as orders,
    sum(delays.amount) as amount,
    min(delays.delay_minutes) as fastest,
    percentile_cont(0.25) within group (order by delays.delay_minutes) as lower_quartile,
    percentile_cont(0.5) within group (order by delays.delay_minutes) as median_delay,
    percentile_cont(0.75) within group (order by delays.delay_minutes) as upper_quartile,
    percentile_disc(0.9) within group (order by delays.delay_minutes) as slowest_tenth,
    max(delays.delay_minutes) as slowest,
    round(100 * sum(delays.amount) / sum(sum(delays.amount)) over (partition by delays.order_year), 3) as percent_of_year
from delays
group by delays.pay_method, delays.order_year
order by delays.pay_method, delays.order_year;
