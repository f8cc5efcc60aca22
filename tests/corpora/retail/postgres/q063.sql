-- How many orders were on their way at the end of each month, and how old was the oldest of them?
with month_ends as (
    select calendar.cal_date as month_end
    from calendar
    where extract(day from calendar.cal_date + 1) = 1
        and calendar.year_no >= 2023
),
travel as (
    select shipment.shipment_id,
        shipment.order_id,
        shipment.carrier_name,
        shipment.warehouse_id,
        shipment.shipped_on,
        coalesce(shipment.delivered_on, date '9999-12-31') as arrived_on,
        shipment.shipping_cost
    from shipment
)
select month_ends.month_end,
    count(travel.shipment_id) as under_way,
    count(distinct travel.order_id) as orders_under_way,
    count(distinct travel.warehouse_id) as warehouses,
    count(*) filter (where travel.arrived_on = date '9999-12-31') as never_arrived,
    count(*) filter (where travel.carrier_name = 'Polar Post') as with_polar_post,
    count(*) filter (where travel.carrier_name = 'Quick Freight') as with_quick_freight,
    count(*) filter (where travel.carrier_name = 'Rapid Rail') as with_rapid_rail,
    coalesce(sum(travel.shipping_cost), 0) as cost_under_way,
    min(travel.shipped_on) as oldest_shipped_on,
    max((month_ends.month_end - travel.shipped_on)) as oldest_days,
    count(travel.shipment_id) - lag(count(travel.shipment_id)) over (order by month_ends.month_end) as change_since_last
from month_ends
left join travel
    on travel.shipped_on <= month_ends.month_end
    and travel.arrived_on > month_ends.month_end
group by month_ends.month_end
order by month_ends.month_end;
