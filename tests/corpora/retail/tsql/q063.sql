-- How many orders were on their way at the end of each month, and how old was the oldest of them?
with month_ends as (
    select calendar.cal_date as month_end
    from dbo.calendar with (nolock)
    where day(dateadd(day, 1, calendar.cal_date)) = 1
        and calendar.year_no >= 2023
),
travel as (
    select shipment.shipment_id,
        shipment.order_id,
        shipment.carrier_name,
        shipment.warehouse_id,
        shipment.shipped_on,
        coalesce(shipment.delivered_on, cast('99991231' as date)) as arrived_on,
        shipment.shipping_cost
    from dbo.shipment with (nolock)
)
select month_ends.month_end,
    count(travel.shipment_id) as under_way,
    count(distinct travel.order_id) as orders_under_way,
    count(distinct travel.warehouse_id) as warehouses,
    count(case when travel.arrived_on = cast('99991231' as date) then 1 end) as never_arrived,
    count(case when travel.carrier_name = 'Polar Post' then 1 end) as with_polar_post,
    count(case when travel.carrier_name = 'Quick Freight' then 1 end) as with_quick_freight,
    count(case when travel.carrier_name = 'Rapid Rail' then 1 end) as with_rapid_rail,
    coalesce(sum(travel.shipping_cost), 0) as cost_under_way,
    min(travel.shipped_on) as oldest_shipped_on,
    max(datediff(day, travel.shipped_on, month_ends.month_end)) as oldest_days,
    count(travel.shipment_id) - lag(count(travel.shipment_id)) over (order by month_ends.month_end) as change_since_last
from month_ends
left join travel
    on travel.shipped_on <= month_ends.month_end
    and travel.arrived_on > month_ends.month_end
group by month_ends.month_end
order by month_ends.month_end;
