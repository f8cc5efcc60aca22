-- What were the last two orders of each business customer, and which was their dearest line?
select c.customer_id,
    c.first_name,
    c.last_name,
    latest.order_id,
    latest.order_date,
    latest.channel,
    dearest.product_name,
    dearest.line_value,
    coalesce(b.brand_name, 'no brand') as brand_name
from customer as c
cross join lateral (
    select o.order_id, o.order_date, o.channel
    from sales_order as o
    where o.customer_id = c.customer_id
        and o.status <> 'cancelled'
    order by o.order_date desc, o.order_id desc
    limit 2
) as latest
left join lateral (
    select p.product_name,
        p.brand_id,
        l.quantity * l.unit_price - l.discount_amount as line_value
    from order_line as l
    join product as p on p.product_id = l.product_id
    where l.order_id = latest.order_id
    order by l.quantity * l.unit_price - l.discount_amount desc, l.line_no
    limit 1
) as dearest on true
left join brand as b on b.brand_id = dearest.brand_id
where c.segment = 'business'
    and c.country_code in ('SE', 'DE', 'US', 'BR')
order by c.customer_id, latest.order_date desc, latest.order_id desc;
