-- How many customers of each joining quarter still order in the quarters after their first order?
with first_orders as (
    select o.customer_id,
        cast(date_trunc('quarter', min(o.order_date)) as date) as cohort_start
    from sales_order as o
    where o.customer_id is not null
        and o.status <> 'cancelled'
    group by o.customer_id
),
activity as (
    select distinct f.cohort_start,
        o.customer_id,
        (date_diff('year', f.cohort_start, o.order_date) * 12 + month(o.order_date) - month(f.cohort_start)) as months_since
    from first_orders as f
    join sales_order as o on o.customer_id = f.customer_id
    where o.status <> 'cancelled'
),
cohort_size as (
    select cohort_start, count(*) as customers
    from first_orders
    group by cohort_start
)
select cast(s.cohort_start as date) as cohort_start,
    s.customers,
    count(distinct case when a.months_since between 3 and 5 then a.customer_id end) as active_quarter_1,
    count(distinct case when a.months_since between 6 and 8 then a.customer_id end) as active_quarter_2,
    count(distinct case when a.months_since between 9 and 11 then a.customer_id end) as active_quarter_3,
    count(distinct case when a.months_since between 12 and 14 then a.customer_id end) as active_quarter_4,
    round((100 * count(distinct case when a.months_since between 3 and 5 then a.customer_id end)) / s.customers, 2) as retention_percent
from cohort_size as s
left join activity as a on a.cohort_start = s.cohort_start
group by s.cohort_start, s.customers
order by s.cohort_start;
