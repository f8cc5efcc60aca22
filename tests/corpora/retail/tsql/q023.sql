-- Which days sold nothing at all in a store that was open, counted for each month of 2024?
with open_days as (
    select s.store_id,
        s.store_name,
        k.cal_date,
        k.month_no
    from dbo.store as s with (nolock)
    cross join dbo.calendar as k with (nolock)
    where k.year_no = 2024
        and k.cal_date >= s.opened_on
        and (s.closed_on is null or k.cal_date <= s.closed_on)
        and k.iso_weekday <> 7
        and k.is_holiday = 0
)
select d.store_name,
    count(*) as days_open,
    count(o.order_id) as orders,
    count(case when o.order_id is null then 1 end) as days_without_sales,
    count(case when o.order_id is null and d.month_no <= 3 then 1 end) as first_quarter,
    count(case when o.order_id is null and d.month_no between 4 and 6 then 1 end) as second_quarter,
    count(case when o.order_id is null and d.month_no between 7 and 9 then 1 end) as third_quarter,
    count(case when o.order_id is null and d.month_no >= 10 then 1 end) as fourth_quarter,
    min(o.order_date) as first_sale,
    max(o.order_date) as last_sale
from open_days as d
left join dbo.sales_order as o with (nolock)
    on o.store_id = d.store_id
    and o.order_date = d.cal_date
    and o.status in ('completed', 'returned')
group by d.store_id, d.store_name
order by days_without_sales desc, d.store_name;
