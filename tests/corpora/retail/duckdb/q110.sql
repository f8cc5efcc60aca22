-- What was the revenue of the thirty days up to each Sunday, and how many orders had the same or a near date?
with daily as (
    select calendar.cal_date,
        calendar.iso_weekday,
        count(distinct sales.order_id) as orders,
        coalesce(sum(line.quantity * line.unit_price - line.discount_amount), 0) as revenue
    from calendar
    left join sales_order as sales on sales.order_date = calendar.cal_date and sales.status <> 'cancelled'
    left join order_line as line on line.order_id = sales.order_id
    where calendar.cal_date >= date '2024-01-01'
    group by calendar.cal_date, calendar.iso_weekday
),
windowed as (
    select daily.cal_date,
        daily.iso_weekday,
        daily.orders,
        daily.revenue,
        sum(daily.revenue) over (order by daily.cal_date range between interval 29 days preceding and current row) as revenue_of_thirty_days,
        sum(daily.orders) over (order by daily.cal_date range between interval 3 days preceding and interval 3 days following) as orders_near,
        max(daily.revenue) over (order by daily.cal_date rows between 6 preceding and current row exclude current row) as best_of_week_before
    from daily
)
select windowed.cal_date as sunday,
    windowed.orders,
    windowed.revenue,
    windowed.revenue_of_thirty_days,
    windowed.orders_near,
    windowed.best_of_week_before,
    case
        when windowed.revenue > windowed.best_of_week_before then 'better than any day of the week'
        when windowed.revenue = 0 then 'no sales'
        else 'ordinary'
    end as judgement,
    windowed.revenue_of_thirty_days - lag(windowed.revenue_of_thirty_days, 4) over (order by windowed.cal_date) as change_in_four_weeks
from windowed
where windowed.iso_weekday = 7
order by windowed.cal_date;
