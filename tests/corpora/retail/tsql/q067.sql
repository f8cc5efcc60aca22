-- What are the five dearest products of every supplier country, and who else offers them for less?
with offers as (
    select supplier.country_code,
        supplier.supplier_name,
        product.product_id,
        product.product_name,
        product.list_price,
        offer.purchase_price,
        offer.lead_days,
        dense_rank() over (partition by supplier.country_code order by offer.purchase_price desc, product.product_id) as price_place
    from dbo.product_supplier as offer
    join dbo.supplier on supplier.supplier_id = offer.supplier_id
    join dbo.product on product.product_id = offer.product_id
    where product.discontinued_on is null
)
select country.country_name,
    offers.price_place,
    offers.product_name,
    offers.supplier_name,
    offers.purchase_price,
    offers.list_price - offers.purchase_price as gross_margin,
    coalesce(cheaper.supplier_name, 'nobody') as cheaper_supplier,
    coalesce(offers.purchase_price - cheaper.purchase_price, 0) as saving,
    coalesce(cheaper.lead_days - offers.lead_days, 0) as extra_lead_days,
    iif(cheaper.is_preferred is null, 'no alternative', iif(cheaper.lead_days <= offers.lead_days, 'switch', 'think about it')) as advice
from offers
join dbo.country on country.country_code = offers.country_code
outer apply (
    select top (1) other.supplier_name,
        other_offer.purchase_price,
        other_offer.lead_days,
        other.is_preferred
    from dbo.product_supplier as other_offer
    join dbo.supplier as other on other.supplier_id = other_offer.supplier_id
    where other_offer.product_id = offers.product_id
        and other_offer.purchase_price < offers.purchase_price
    order by other_offer.purchase_price, other.supplier_id
) as cheaper
where offers.price_place <= 5
order by country.country_name, offers.price_place, offers.supplier_name
option (recompile);
