-- How far ahead do customers pay or lag behind, by method and year, with the slowest tenth?
with delays as (
    select payment.pay_method,
        year(sales.order_date) as order_year,
        sales.order_id,
        payment.amount,
        date_diff('minute', sales.ordered_at, payment.paid_at) as delay_minutes
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
    quantile_cont(delays.delay_minutes, 0.25) as lower_quartile,
    quantile_cont(delays.delay_minutes, 0.5) as median_delay,
    quantile_cont(delays.delay_minutes, 0.75) as upper_quartile,
    quantile_disc(delays.delay_minutes, 0.9) as slowest_tenth,
    max(delays.delay_minutes) as slowest,
    round(100 * sum(delays.amount) / sum(sum(delays.amount)) over (partition by delays.order_year), 3) as percent_of_year
from delays
group by delays.pay_method, delays.order_year
order by delays.pay_method, delays.order_year;
