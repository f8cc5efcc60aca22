-- Which suppliers could replace one another, because they offer at least three of the same products?
with offers as (
    select product_supplier.product_id,
        product_supplier.supplier_id,
        product_supplier.purchase_price,
        product_supplier.lead_days,
        min(product_supplier.purchase_price) over (partition by product_supplier.product_id) as lowest_price,
        count(*) over (partition by product_supplier.product_id) as offer_count
    from product_supplier
),
common as (
    select one.supplier_id as supplier_id,
        two.supplier_id as other_id,
        count(*) as common_products,
        count(*) filter (where one.purchase_price < two.purchase_price) as cheaper_products,
        count(*) filter (where one.lead_days < two.lead_days) as faster_products,
        sum(one.purchase_price) as price_sum,
        sum(two.purchase_price) as other_price_sum,
        sum(two.lead_days - one.lead_days) as lead_days_saved
    from offers as one
    join offers as two
        on two.product_id = one.product_id
        and two.supplier_id <> one.supplier_id
    where one.offer_count > 1
    group by one.supplier_id, two.supplier_id
    having count(*) >= 3
)
select supplier.supplier_name,
    other.supplier_name as replacement_name,
    case when supplier.country_code = other.country_code then 'same country' else 'abroad' end as distance,
    common.common_products,
    common.cheaper_products,
    common.faster_products,
    common.price_sum - common.other_price_sum as price_difference,
    common.lead_days_saved,
    case when other.rating is null then 'not rated'
        when supplier.rating is null then 'not comparable'
        when other.rating > supplier.rating then 'better rated'
        when other.rating = supplier.rating then 'equally rated'
        else 'worse rated'
    end as rating_verdict,
    string_agg(product.sku, ' ' order by product.sku) as common_skus
from common
join supplier on supplier.supplier_id = common.supplier_id
join supplier as other on other.supplier_id = common.other_id
join product_supplier as mine on mine.supplier_id = common.supplier_id
join product_supplier as theirs on theirs.supplier_id = common.other_id and theirs.product_id = mine.product_id
join product on product.product_id = mine.product_id
group by supplier.supplier_name, other.supplier_name, supplier.country_code, other.country_code, supplier.rating, other.rating,
    common.common_products, common.cheaper_products, common.faster_products, common.price_sum, common.other_price_sum, common.lead_days_saved
order by common.common_products desc, supplier.supplier_name, other.supplier_name;
