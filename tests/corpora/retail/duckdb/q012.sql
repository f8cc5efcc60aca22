-- What is the median and the upper decile of order values for each country?
with order_value as (
    select o.order_id,
        c.country_code,
        sum(l.quantity * l.unit_price - l.discount_amount + l.tax_amount) as order_total
    from sales_order as o
    join customer as c on c.customer_id = o.customer_id
    join order_line as l on l.order_id = o.order_id
    where o.status in ('completed', 'returned')
    group by all
)
select k.country_name,
    count(*) as order_count,
    min(v.order_total) as smallest,
    median(cast(v.order_total as double)) as median_total,
    quantile_cont(cast(v.order_total as double), 0.9) as upper_decile,
    max(v.order_total) as largest,
    round(avg(v.order_total), 4) as average_total
from order_value as v
join country as k on k.country_code = v.country_code
group by all
having count(*) >= 10
order by median_total desc, k.country_name;
