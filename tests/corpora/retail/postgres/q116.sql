-- Which shipments were the slowest of their carrier, and how many working days did they take?
with travelled as (
    select shipment.shipment_id,
        shipment.order_id,
        shipment.carrier_name,
        shipment.warehouse_id,
        shipment.shipped_on,
        shipment.delivered_on,
        (shipment.delivered_on - shipment.shipped_on) as days,
        row_number() over (partition by shipment.carrier_name order by shipment.delivered_on - shipment.shipped_on desc, shipment.shipment_id) as place
    from shipment
    where shipment.delivered_on is not null
        and shipment.delivered_on < date '2025-01-01'
)
select travelled.carrier_name,
    travelled.place,
    travelled.shipment_id,
    warehouse.warehouse_name,
    coalesce(country.country_name, 'guest order') as destination,
    travelled.shipped_on,
    travelled.delivered_on,
    travelled.days,
    (select count(*)
     from calendar
     where calendar.cal_date > travelled.shipped_on
         and calendar.cal_date <= travelled.delivered_on
         and calendar.iso_weekday < 6
         and not calendar.is_holiday) as working_days,
    (select count(*)
     from calendar
     where calendar.cal_date between travelled.shipped_on and travelled.delivered_on
         and (calendar.is_holiday or calendar.iso_weekday in (6, 7))) as days_off,
    (select round(avg(other.days), 4)
     from travelled as other
     where other.carrier_name = travelled.carrier_name
         and other.warehouse_id = travelled.warehouse_id) as usual_days,
    case when customer.accepts_marketing is null then 'unknown' else case when customer.accepts_marketing then 'send a voucher' else 'write a letter' end end as apology
from travelled
join warehouse on warehouse.warehouse_id = travelled.warehouse_id
join sales_order as sales on sales.order_id = travelled.order_id
left join customer on customer.customer_id = sales.customer_id
left join country on country.country_code = customer.country_code
where travelled.place <= 12
order by travelled.carrier_name, travelled.place;
