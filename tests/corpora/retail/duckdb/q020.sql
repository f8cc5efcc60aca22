-- What price was in force when each product was sold in December 2024, and how far off was the charged price?
select o.order_id,
    l.line_no,
    p.sku,
    o.order_date,
    l.unit_price as charged,
    x.price as price_in_force,
    x.valid_from,
    date_diff('day', x.valid_from, o.order_date) as days_in_force,
    coalesce(x.reason, 'not stated') as reason,
    l.unit_price - coalesce(x.price, p.list_price) as difference,
    sum(l.quantity * (l.unit_price - coalesce(x.price, p.list_price))) over (partition by p.product_id
        order by o.order_date, o.order_id, l.line_no rows unbounded preceding) as difference_so_far
from sales_order as o
join order_line as l on l.order_id = o.order_id
join product as p on p.product_id = l.product_id
left join lateral (
    select c.price, c.valid_from, c.reason
    from price_change as c
    where c.product_id = l.product_id
        and c.valid_from <= o.order_date
    order by c.valid_from desc
    limit 1
) as x on true
where o.order_date between date '2024-12-01' and date '2024-12-31'
    and o.status = 'completed'
order by o.order_id, l.line_no;
