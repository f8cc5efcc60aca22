-- Where do the dates of an order contradict each other, so that data must be corrected?
select 'payment before order' as contradiction,
    sales.order_id,
    sales.order_date,
    cast(payment.paid_at as date) as other_date,
    date_diff('day', sales.order_date, cast(payment.paid_at as date)) as days_apart,
    sales.status
from sales_order as sales
join payment on payment.order_id = sales.order_id
where payment.paid_at < sales.ordered_at
union all
select 'shipped more than four days after the order',
    sales.order_id,
    sales.order_date,
    shipment.shipped_on,
    date_diff('day', sales.order_date, shipment.shipped_on),
    sales.status
from sales_order as sales
join shipment on shipment.order_id = sales.order_id
where shipment.shipped_on >= sales.order_date + 4
    and month(sales.order_date) = 12
union all
select 'returned before delivery',
    sales.order_id,
    sales.order_date,
    returned.returned_on,
    date_diff('day', sales.order_date, returned.returned_on),
    sales.status
from sales_order as sales
join return_line as returned on returned.order_id = sales.order_id
where exists (
    select 1
    from shipment
    where shipment.order_id = sales.order_id
        and (shipment.delivered_on is null or shipment.delivered_on > returned.returned_on))
union all
select 'ordered before the customer joined',
    sales.order_id,
    sales.order_date,
    customer.joined_on,
    date_diff('day', sales.order_date, customer.joined_on),
    sales.status
from sales_order as sales
join customer on customer.customer_id = sales.customer_id
where customer.joined_on > sales.order_date + 800
union all
select 'sold by a closed store',
    sales.order_id,
    sales.order_date,
    store.closed_on,
    date_diff('day', sales.order_date, store.closed_on),
    sales.status
from sales_order as sales
join store on store.store_id = sales.store_id
where store.closed_on < sales.order_date
order by contradiction, order_id, other_date;
