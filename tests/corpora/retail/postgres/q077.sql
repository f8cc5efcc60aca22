-- Which day had the most sales in each season of each year, and what share did the top tenth of days have?
with days as (
    select calendar.year_no,
        calendar.season_name,
        calendar.cal_date,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        count(distinct sales.order_id) as orders
    from calendar
    join sales_order as sales on sales.order_date = calendar.cal_date
    join order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by calendar.year_no, calendar.season_name, calendar.cal_date
),
tenths as (
    select days.year_no,
        days.season_name,
        days.cal_date,
        days.revenue,
        days.orders,
        ntile(10) over (partition by days.year_no, days.season_name order by days.revenue desc, days.cal_date) as tenth,
        row_number() over (partition by days.year_no, days.season_name order by days.revenue desc, days.cal_date) as place
    from days
)
select tenths.year_no,
    tenths.season_name,
    max(case when tenths.place = 1 then tenths.cal_date end) as best_day,
    max(case when tenths.place = 1 then tenths.revenue end) as best_revenue,
    max(case when tenths.place = 1 then tenths.orders end) as best_orders,
    max(case when tenths.place = 2 then tenths.cal_date end) as second_day,
    max(case when tenths.place = 2 then tenths.revenue end) as second_revenue,
    count(*) as days_with_sales,
    sum(case when tenths.tenth = 1 then 1 else 0 end) as days_in_top_tenth,
    sum(case when tenths.tenth = 1 then tenths.revenue else 0 end) as revenue_of_top_tenth,
    sum(tenths.revenue) as revenue,
    round(1.0 * (100 * sum(case when tenths.tenth = 1 then tenths.revenue else 0 end)) / sum(tenths.revenue), 4) as percent_of_top_tenth
from tenths
group by tenths.year_no, tenths.season_name
order by tenths.year_no, best_day;
