-- Which holidays and weekends were stronger than the average working day of the same month?
with daily as (
    select calendar.cal_date,
        calendar.year_no,
        calendar.month_no,
        case
            when calendar.is_holiday then 'holiday'
            when calendar.iso_weekday >= 6 then 'weekend'
            else 'working day'
        end as day_kind,
        coalesce(sum(line.quantity * line.unit_price - line.discount_amount), 0) as revenue,
        count(distinct sales.order_id) as orders
    from calendar
    left join sales_order as sales
        on sales.order_date = calendar.cal_date
        and sales.status <> 'cancelled'
    left join order_line as line on line.order_id = sales.order_id
    group by calendar.cal_date, calendar.year_no, calendar.month_no, calendar.is_holiday, calendar.iso_weekday
),
working_average as (
    select daily.year_no,
        daily.month_no,
        avg(daily.revenue) as average_revenue,
        count(*) as working_days
    from daily
    where daily.day_kind = 'working day'
    group by daily.year_no, daily.month_no
)
select daily.cal_date,
    daily.day_kind,
    daily.orders,
    daily.revenue,
    round(working_average.average_revenue, 2) as working_day_average,
    round(daily.revenue / nullif(working_average.average_revenue, 0), 2) as times_average,
    working_average.working_days,
    rank() over (partition by daily.year_no order by daily.revenue desc) as rank_in_year
from daily
join working_average
    on working_average.year_no = daily.year_no
    and working_average.month_no = daily.month_no
where daily.day_kind <> 'working day'
    and daily.revenue > 3 * working_average.average_revenue
order by daily.cal_date;
