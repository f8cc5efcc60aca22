-- Where did an order's shipping address warehouse differ between its shipments, and who carried them?
select first_part.order_id,
    sales.order_date,
    sales.channel,
    from_first.warehouse_name as first_warehouse,
    from_second.warehouse_name as second_warehouse,
    first_part.carrier_name as first_carrier,
    second_part.carrier_name as second_carrier,
    first_part.shipped_on as first_shipped_on,
    second_part.shipped_on as second_shipped_on,
    (second_part.shipped_on - first_part.shipped_on) as days_apart,
    first_part.shipping_cost + second_part.shipping_cost as shipping_cost,
    case
        when first_part.delivered_on is not distinct from second_part.delivered_on then 'same day or both unknown'
        when first_part.delivered_on is null or second_part.delivered_on is null then 'one unknown'
        when first_part.delivered_on < second_part.delivered_on then 'first one earlier'
        else 'second one earlier'
    end as arrival,
    (select count(*)
     from order_line as line
     where line.order_id = first_part.order_id) as lines,
    sum(first_part.shipping_cost + second_part.shipping_cost) over (partition by sales.channel
        order by sales.order_date, sales.order_id rows between unbounded preceding and current row) as cost_so_far
from shipment as first_part
join shipment as second_part
    on second_part.order_id = first_part.order_id
    and second_part.shipment_id > first_part.shipment_id
    and second_part.warehouse_id <> first_part.warehouse_id
join sales_order as sales on sales.order_id = first_part.order_id
join warehouse as from_first on from_first.warehouse_id = first_part.warehouse_id
join warehouse as from_second on from_second.warehouse_id = second_part.warehouse_id
where sales.order_date >= date '2024-01-01'
order by sales.channel, sales.order_date, first_part.order_id;
