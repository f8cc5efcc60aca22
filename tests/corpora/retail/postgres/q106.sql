-- Which products have no primary supplier, no price history, no stock or no sale, listed with all that is missing?
with gaps as (
    select product.product_id, 'primary supplier' as what
    from product
    where not exists (
        select 1
        from product_supplier as offer
        where offer.product_id = product.product_id
            and offer.is_primary)
    union all
    select product.product_id, 'second supplier'
    from product
    where (select count(*) from product_supplier as offer where offer.product_id = product.product_id) < 2
    union all
    select product.product_id, 'price history'
    from product
    where product.product_id not in (select price_change.product_id from price_change)
    union all
    select product.product_id, 'sale'
    from product
    left join order_line as line on line.product_id = product.product_id
    where line.order_id is null
    union all
    select product.product_id, 'weight'
    from product
    where product.weight_kg is null
    union all
    select product.product_id, 'brand'
    from product
    where product.brand_id is null
)
select product.sku,
    product.product_name,
    category.category_name,
    count(*) as gap_count,
    string_agg(gaps.what, ', ' order by gaps.what) as missing,
    count(*) filter (where gaps.what like '%supplier') as supplier_gaps,
    max(case when gaps.what = 'sale' then 1 else 0 end) as never_sold,
    coalesce((
        select sum(stock.on_hand)
        from inventory_snapshot as stock
        where stock.product_id = product.product_id
            and stock.snapshot_on = date '2024-10-01'), 0) as units_in_stock,
    case when product.discontinued_on is null then 'complete the data' else 'leave it' end as advice
from gaps
join product on product.product_id = gaps.product_id
join category on category.category_id = product.category_id
group by product.product_id, product.sku, product.product_name, product.discontinued_on, category.category_name
having count(*) >= 2
order by gap_count desc, product.sku;
