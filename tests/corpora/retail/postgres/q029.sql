-- Which products were sold at a loss because their cheapest supplier is dearer than the price paid?
select p.sku,
    p.product_name,
    s.supplier_name,
    ps.purchase_price,
    ps.lead_days,
    count(*) as lines,
    sum(l.quantity) as units,
    min(l.unit_price - l.discount_amount / l.quantity) as lowest_price,
    sum(l.quantity * (l.unit_price - ps.purchase_price) - l.discount_amount) as result,
    max(o.order_date) as last_sold
from product as p
join product_supplier as ps on ps.product_id = p.product_id
join supplier as s on s.supplier_id = ps.supplier_id
join order_line as l on l.product_id = p.product_id
join sales_order as o on o.order_id = l.order_id
where ps.purchase_price = (
        select min(other.purchase_price)
        from product_supplier as other
        where other.product_id = p.product_id)
    and l.quantity * (l.unit_price - ps.purchase_price) - l.discount_amount < (
        select 0.2 * avg(x.quantity * x.unit_price)
        from order_line as x
        where x.product_id = p.product_id)
    and o.status <> 'cancelled'
group by p.product_id, p.sku, p.product_name, s.supplier_id, s.supplier_name, ps.purchase_price, ps.lead_days
having sum(l.quantity) >= 3
order by result, p.sku, s.supplier_name;
