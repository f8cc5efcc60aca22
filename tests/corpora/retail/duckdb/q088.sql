-- On which days did the number of orders deviate most from the week before, for each channel?
with daily as (
    select channels.channel,
        calendar.cal_date,
        calendar.iso_weekday,
        count(sales.order_id) as orders,
        coalesce(sum(sales.shipping_fee), 0) as shipping_fees
    from calendar
    cross join (
        select distinct sales_order.channel
        from sales_order
    ) as channels
    left join sales_order as sales
        on sales.order_date = calendar.cal_date
        and sales.channel = channels.channel
    where calendar.year_no = 2024
    group by all
),
windowed as (
    select daily.*,
        sum(daily.orders) over (partition by daily.channel order by daily.cal_date rows between 6 preceding and current row) as orders_in_week,
        sum(daily.orders) over (partition by daily.channel order by daily.cal_date rows between 13 preceding and 7 preceding) as orders_week_before,
        lag(daily.orders, 7) over (partition by daily.channel order by daily.cal_date) as same_day_last_week,
        max(daily.orders) over (partition by daily.channel order by daily.cal_date rows between 3 preceding and 3 following) as peak_around
    from daily
),
ranked as (
    select windowed.*,
        abs(windowed.orders_in_week - windowed.orders_week_before) as deviation,
        row_number() over (partition by windowed.channel
            order by abs(windowed.orders_in_week - windowed.orders_week_before) desc, windowed.cal_date) as place
    from windowed
    where windowed.orders_week_before is not null
)
select ranked.channel,
    ranked.place,
    ranked.cal_date,
    case when ranked.iso_weekday in (6, 7) then 'weekend' else 'week' end as day_kind,
    ranked.orders,
    ranked.same_day_last_week,
    ranked.orders_in_week,
    ranked.orders_week_before,
    ranked.deviation,
    ranked.peak_around,
    ranked.shipping_fees
from ranked
where ranked.place <= 8
order by ranked.channel, ranked.place;
