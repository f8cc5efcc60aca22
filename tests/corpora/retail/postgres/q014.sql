-- Which products were never sold in a store although they sell well online?
with online as (
    select l.product_id,
        sum(l.quantity) as units,
        sum(l.quantity * l.unit_price - l.discount_amount) as revenue
    from order_line as l
    join sales_order as o on o.order_id = l.order_id
    where o.channel in ('web', 'app')
        and o.status <> 'cancelled'
    group by l.product_id
),
average_online as (
    select avg(revenue) as average_revenue
    from online
)
select p.sku,
    p.product_name,
    c.category_name,
    x.units,
    x.revenue,
    case when p.is_private_label then 'own' else 'third party' end as label_kind,
    (select min(s.purchase_price) from product_supplier as s where s.product_id = p.product_id) as cheapest_offer,
    (select count(*) from inventory_snapshot as i where i.product_id = p.product_id and i.on_hand < coalesce(i.reorder_point, 20)) as low_stock_snapshots
from online as x
join product as p on p.product_id = x.product_id
join category as c on c.category_id = p.category_id
cross join average_online as a
where x.revenue > a.average_revenue
    and p.product_id not in (
        select l.product_id
        from order_line as l
        join sales_order as o on o.order_id = l.order_id
        join store as s on s.store_id = o.store_id
        where s.store_format = 'flagship'
            and o.order_date >= date '2024-07-01')
order by x.revenue desc, p.sku;
