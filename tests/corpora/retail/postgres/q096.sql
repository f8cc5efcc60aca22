-- Which of the ten best products of 2023 dropped out of the ten best of 2024, and which are new among them?
with yearly as (
    select line.product_id,
        extract(year from sales.order_date) as sales_year,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        sum(line.quantity) as units,
        row_number() over (partition by extract(year from sales.order_date)
            order by sum(line.quantity * line.unit_price - line.discount_amount) desc, line.product_id) as place
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    where sales.status <> 'cancelled'
        and sales.order_date between date '2023-01-01' and date '2024-12-31'
    group by line.product_id, extract(year from sales.order_date)
),
best_before as (
    select yearly.product_id, yearly.place, yearly.revenue, yearly.units
    from yearly
    where yearly.sales_year = 2023
        and yearly.place <= 10
),
best_after as (
    select yearly.product_id, yearly.place, yearly.revenue, yearly.units
    from yearly
    where yearly.sales_year = 2024
        and yearly.place <= 10
)
select product.sku,
    product.product_name,
    coalesce(brand.brand_name, 'no brand') as brand_name,
    coalesce(best_before.place, 0) as place_2023,
    coalesce(best_after.place, 0) as place_2024,
    coalesce(best_before.revenue, other_before.revenue, 0) as revenue_2023,
    coalesce(best_after.revenue, other_after.revenue, 0) as revenue_2024,
    coalesce(other_before.place, 0) as any_place_2023,
    coalesce(other_after.place, 0) as any_place_2024,
    case
        when best_after.product_id is null then 'dropped out'
        when best_before.product_id is null then 'new'
        when best_after.place < best_before.place then 'climbed'
        when best_after.place > best_before.place then 'fell'
        else 'stayed'
    end as movement
from best_before
full outer join best_after on best_after.product_id = best_before.product_id
join product on product.product_id = coalesce(best_before.product_id, best_after.product_id)
left join brand on brand.brand_id = product.brand_id
left join yearly as other_before on other_before.product_id = product.product_id and other_before.sales_year = 2023
left join yearly as other_after on other_after.product_id = product.product_id and other_after.sales_year = 2024
order by movement, product.sku;
