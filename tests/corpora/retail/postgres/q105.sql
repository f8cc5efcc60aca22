-- What are the sales of each weekday as a table with one column for each year, and their share?
select case calendar.iso_weekday
        when 1 then '1 Monday'
        when 2 then '2 Tuesday'
        when 3 then '3 Wednesday'
        when 4 then '4 Thursday'
        when 5 then '5 Friday'
        when 6 then '6 Saturday'
        when 7 then '7 Sunday'
    end as weekday_name,
    count(distinct calendar.cal_date) as days,
    count(distinct sales.order_id) as orders,
    coalesce(sum(case calendar.year_no when 2022 then line.quantity * line.unit_price - line.discount_amount end), 0) as sales_2022,
    coalesce(sum(case calendar.year_no when 2023 then line.quantity * line.unit_price - line.discount_amount end), 0) as sales_2023,
    coalesce(sum(case calendar.year_no when 2024 then line.quantity * line.unit_price - line.discount_amount end), 0) as sales_2024,
    coalesce(sum(case when sales.channel = 'store' then line.quantity * line.unit_price - line.discount_amount end), 0) as sales_in_stores,
    coalesce(sum(case when sales.channel <> 'store' then line.quantity * line.unit_price - line.discount_amount end), 0) as sales_online,
    round(1.0 * (100 * sum(line.quantity * line.unit_price - line.discount_amount)) / (select sum(every_line.quantity * every_line.unit_price - every_line.discount_amount)
         from order_line as every_line
         join sales_order as every_order on every_order.order_id = every_line.order_id
         where every_order.status <> 'cancelled'), 4) as percent_of_sales,
    sum(case when sales.order_id is null then 1 else 0 end) as days_without_sales,
    rank() over (order by sum(line.quantity * line.unit_price - line.discount_amount) desc) as weekday_rank
from calendar
left outer join sales_order as sales on sales.order_date = calendar.cal_date and sales.status <> 'cancelled'
left outer join order_line as line on line.order_id = sales.order_id
group by calendar.iso_weekday
order by calendar.iso_weekday;
