-- What is the value of the stock at each quarter, at purchase price, list price and price in force?
select stock.snapshot_on,
    warehouse.warehouse_name,
    count(*) as products,
    sum(stock.on_hand) as units,
    sum(stock.on_hand * product.unit_cost) as at_unit_cost,
    sum(stock.on_hand * coalesce(offer.purchase_price, product.unit_cost)) as at_purchase_price,
    sum(stock.on_hand * product.list_price) as at_list_price,
    sum(stock.on_hand * coalesce(in_force.price, product.list_price)) as at_price_in_force,
    sum(stock.on_hand * coalesce(in_force.price, product.list_price)) - sum(stock.on_hand * product.list_price) as price_effect,
    count(*) filter (where in_force.price is null) as products_without_price,
    count(*) filter (where stock.on_hand = 0) as products_out_of_stock,
    count(*) filter (where product.discontinued_on <= stock.snapshot_on) as discontinued_products
from inventory_snapshot as stock
join warehouse on warehouse.warehouse_id = stock.warehouse_id
join product on product.product_id = stock.product_id
left join product_supplier as offer
    on offer.product_id = stock.product_id
    and offer.is_primary
left join lateral (
    select change.price
    from price_change as change
    where change.product_id = stock.product_id
        and change.valid_from <= stock.snapshot_on
    order by change.valid_from desc
    limit 1
) as in_force on true
where stock.snapshot_on between date '2023-07-01' and date '2024-10-01'
group by stock.snapshot_on, warehouse.warehouse_id, warehouse.warehouse_name
order by stock.snapshot_on, warehouse.warehouse_name;
