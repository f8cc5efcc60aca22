-- At which hours and on which weekdays do our orders come in, by channel?
select o.channel,
    case extract(isodow from o.order_date)
        when 1 then 'Monday'
        when 2 then 'Tuesday'
        when 3 then 'Wednesday'
        when 4 then 'Thursday'
        when 5 then 'Friday'
        when 6 then 'Saturday'
        else 'Sunday'
    end as weekday_name,
    count(*) as orders,
    count(*) filter (where extract(hour from o.ordered_at) < 11) as early_orders,
    count(*) filter (where extract(hour from o.ordered_at) between 11 and 13) as noon_orders,
    count(*) filter (where extract(hour from o.ordered_at) between 14 and 17) as afternoon_orders,
    count(*) filter (where extract(hour from o.ordered_at) >= 18) as evening_orders,
    min(extract(hour from o.ordered_at)) as first_hour,
    max(extract(hour from o.ordered_at)) as last_hour,
    sum(o.shipping_fee) as shipping_fees,
    round(1.0 * (100 * count(*)) / (select count(*) from sales_order as x where x.channel = o.channel), 2) as percent_of_channel
from sales_order as o
where o.status <> 'cancelled'
group by o.channel, extract(isodow from o.order_date)
order by o.channel, extract(isodow from o.order_date);
