-- Which products tie for the most units sold in their brand, counting every product that shares the first three ranks?
with brand_sales as (
    select product.brand_id,
        product.product_id,
        product.product_name,
        product.launched_on,
        sum(line.quantity) as units,
        count(distinct line.order_id) as orders,
        max(sales.order_date) as last_sold_on
    from product
    join order_line as line on line.product_id = product.product_id
    join sales_order as sales on sales.order_id = line.order_id
    where sales.status <> 'cancelled'
    group by all
),
ranked as (
    select figures.brand_id,
        figures.product_id,
        figures.product_name,
        figures.launched_on,
        figures.units,
        figures.orders,
        figures.last_sold_on,
        rank() over (partition by figures.brand_id order by figures.units desc) as units_rank,
        dense_rank() over (partition by figures.brand_id order by figures.orders desc) as orders_rank,
        round(cast(cume_dist() over (partition by figures.brand_id order by figures.units desc) as decimal(9, 6)) * 1000, 0) as cumulative_permille,
        max(figures.units) over (partition by figures.brand_id) as most_units
    from brand_sales as figures
)
select coalesce(brand.brand_name, '(unbranded)') as brand_name,
    coalesce(country.country_name, '(no country)') as origin,
    ranked.units_rank,
    ranked.orders_rank,
    ranked.product_name,
    ranked.units,
    ranked.most_units - ranked.units as behind_first,
    date_diff('day', ranked.launched_on, ranked.last_sold_on) as days_on_sale,
    ranked.last_sold_on
from ranked
left join brand on brand.brand_id = ranked.brand_id
left join country on country.country_code = brand.country_code
where ranked.units_rank <= 3
    or ranked.orders_rank = 1
order by brand_name, ranked.units_rank, ranked.product_id;
