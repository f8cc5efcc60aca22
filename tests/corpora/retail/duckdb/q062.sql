-- Which products share a brand and a category but differ by more than half in price?
select cheap.sku as cheap_sku,
    cheap.product_name as cheap_name,
    dear.sku as dear_sku,
    dear.product_name as dear_name,
    category.category_name,
    brand.brand_name,
    cheap.list_price as cheap_price,
    dear.list_price as dear_price,
    round(dear.list_price / cheap.list_price, 3) as price_ratio,
    coalesce(cheap.weight_kg, 0) as cheap_weight,
    coalesce(dear.weight_kg, 0) as dear_weight,
    (select coalesce(sum(line.quantity), 0)
     from order_line as line
     where line.product_id = cheap.product_id) as cheap_units,
    (select coalesce(sum(line.quantity), 0)
     from order_line as line
     where line.product_id = dear.product_id) as dear_units,
    case
        when (select coalesce(sum(line.quantity), 0) from order_line as line where line.product_id = cheap.product_id)
            > (select coalesce(sum(line.quantity), 0) from order_line as line where line.product_id = dear.product_id)
        then 'the cheap one sells better'
        else 'the dear one sells at least as well'
    end as verdict
from product as cheap
inner join product as dear
    on dear.brand_id = cheap.brand_id
    and dear.list_price > 1.5 * cheap.list_price
inner join category on category.category_id = cheap.category_id
inner join brand on brand.brand_id = cheap.brand_id
where not (cheap.is_private_label = dear.is_private_label and cheap.discontinued_on is not null)
    and exists (
        select dear.category_id
        intersect
        select cheap.category_id)
    and (dear.discontinued_on is null or dear.discontinued_on > date '2024-06-30')
order by price_ratio desc, cheap.sku, dear.sku;
