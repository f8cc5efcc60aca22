-- What are the sales of each store format in each quarter of 2024, as one row for each format?
select s.store_format,
    count(distinct s.store_id) as store_count,
    sum(case when k.quarter_no = 1 then l.quantity * l.unit_price - l.discount_amount else 0 end) as sales_q1,
    sum(case when k.quarter_no = 2 then l.quantity * l.unit_price - l.discount_amount else 0 end) as sales_q2,
    sum(case when k.quarter_no = 3 then l.quantity * l.unit_price - l.discount_amount else 0 end) as sales_q3,
    sum(case when k.quarter_no = 4 then l.quantity * l.unit_price - l.discount_amount else 0 end) as sales_q4,
    sum(l.quantity * l.unit_price - l.discount_amount) as sales_year,
    count(distinct case when k.quarter_no = 4 then o.order_id end) as orders_q4,
    count(distinct case when k.is_holiday then o.order_id end) as orders_on_holidays,
    round(sum(l.quantity * l.unit_price - l.discount_amount) / max(area.total_area), 4) as sales_per_square_metre
from store as s
join sales_order as o on o.store_id = s.store_id
join order_line as l on l.order_id = o.order_id
join calendar as k on k.cal_date = o.order_date
join (
    select store_format, sum(floor_area) as total_area
    from store
    where closed_on is null or closed_on > date '2024-01-01'
    group by all
) as area on area.store_format = s.store_format
where k.year_no = 2024
    and o.status not in ('cancelled', 'open')
group by all
order by sales_year desc;
