-- Which brands keep their buyers: how many customers bought the same brand again in the next half-year?
with purchases as (
    select distinct sales.customer_id,
        product.brand_id,
        year(sales.order_date) * 2 + case when month(sales.order_date) > 6 then 1 else 0 end as half_year
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.customer_id is not null
        and product.brand_id is not null
        and sales.status in ('completed', 'returned')
),
followed as (
    select purchases.customer_id,
        purchases.brand_id,
        purchases.half_year,
        case when again.customer_id is null then 0 else 1 end as bought_again,
        (select count(*)
         from purchases as other
         where other.customer_id = purchases.customer_id
             and other.half_year = purchases.half_year + 1
             and other.brand_id <> purchases.brand_id) as other_brands_next
    from purchases
    left join purchases as again
        on again.customer_id = purchases.customer_id
        and again.brand_id = purchases.brand_id
        and again.half_year = purchases.half_year + 1
    where purchases.half_year < 2024 * 2 + 1
)
select brand.brand_name,
    count(*) as buyer_half_years,
    count(distinct followed.customer_id) as buyers,
    sum(followed.bought_again) as bought_again,
    count(*) filter (where followed.bought_again = 0 and followed.other_brands_next > 0) as changed_brand,
    count(*) filter (where followed.bought_again = 0 and followed.other_brands_next = 0) as bought_nothing,
    round((100 * sum(followed.bought_again)) / count(*), 4) as percent_again,
    round((100 * count(*) filter (where followed.bought_again = 0 and followed.other_brands_next > 0)) / count(*), 4) as percent_changed,
    sum(case when followed.half_year = 2024 * 2 then followed.bought_again else 0 end) as again_in_last_half_year,
    max(followed.other_brands_next) as most_other_brands,
    dense_rank() over (order by sum(followed.bought_again) desc) as loyalty_rank
from followed
join brand on brand.brand_id = followed.brand_id
group by brand.brand_id, brand.brand_name
order by loyalty_rank, brand.brand_name;
