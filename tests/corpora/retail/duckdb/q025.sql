-- What does each segment spend in euros, when every order counts at its country's rate of that month?
with converted as (
    select c.segment,
        c.customer_id,
        n.currency_code,
        o.order_id,
        year(o.order_date) as order_year,
        sum(l.quantity * l.unit_price - l.discount_amount) * max(x.rate_to_eur) as euros
    from sales_order as o
    join customer as c on c.customer_id = o.customer_id
    join country as n on n.country_code = c.country_code
    join order_line as l on l.order_id = o.order_id
    join exchange_rate as x
        on x.currency_code = n.currency_code
        and x.rate_month = date_trunc('month', o.order_date)::date
    where o.status <> 'cancelled'
    group by c.segment, c.customer_id, n.currency_code, o.order_id, o.order_date
)
select v.order_year,
    v.segment,
    count(distinct v.customer_id) as customers,
    count(*) as orders,
    round(sum(v.euros), 2) as euros,
    round(sum(case when v.currency_code = 'EUR' then v.euros else 0 end), 2) as euros_from_euro_zone,
    round(sum(case when v.currency_code <> 'EUR' then v.euros else 0 end), 2) as euros_from_elsewhere,
    round(max(v.euros), 2) as largest_order,
    round(sum(v.euros) / count(distinct v.customer_id), 3) as euros_per_customer
from converted as v
group by all
order by v.order_year, v.segment;
