-- Which stores sell the products of a foreign brand better than the products of their own country?
with store_brand as (
    select store.store_id,
        store.store_name,
        store.country_code,
        case
            when brand.brand_id is null then 'unbranded'
            when brand.country_code is null then 'origin unknown'
            when brand.country_code = store.country_code then 'own country'
            else 'foreign'
        end as origin,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from sales_order as sales
    inner join store on store.store_id = sales.store_id
    inner join order_line as line on line.order_id = sales.order_id
    inner join product on product.product_id = line.product_id
    left outer join brand on brand.brand_id = product.brand_id
    where sales.status in ('completed', 'returned')
    group by store.store_id, store.store_name, store.country_code,
        case
            when brand.brand_id is null then 'unbranded'
            when brand.country_code is null then 'origin unknown'
            when brand.country_code = store.country_code then 'own country'
            else 'foreign'
        end
),
pivoted as (
    select store_brand.store_name,
        store_brand.country_code,
        sum(case store_brand.origin when 'own country' then store_brand.revenue else 0 end) as own_revenue,
        sum(case store_brand.origin when 'foreign' then store_brand.revenue else 0 end) as foreign_revenue,
        sum(case store_brand.origin when 'unbranded' then store_brand.revenue else 0 end) as unbranded_revenue,
        sum(case when store_brand.origin in ('own country', 'foreign') then store_brand.units else 0 end) as branded_units,
        sum(store_brand.revenue) as revenue
    from store_brand
    group by store_brand.store_id, store_brand.store_name, store_brand.country_code
)
select country.country_name,
    pivoted.store_name,
    pivoted.own_revenue,
    pivoted.foreign_revenue,
    pivoted.unbranded_revenue,
    pivoted.branded_units,
    round((100 * pivoted.foreign_revenue) / pivoted.revenue, 2) as foreign_percent,
    round((100 * pivoted.own_revenue) / pivoted.revenue, 2) as own_percent,
    rank() over (partition by country.country_name order by pivoted.revenue desc) as rank_in_country
from pivoted
join country on country.country_code = pivoted.country_code
where pivoted.foreign_revenue > pivoted.own_revenue
    and exists (
        select 1
        from brand
        where brand.country_code = pivoted.country_code)
order by country.country_name, rank_in_country, pivoted.store_name;
