-- Which of our products could be bundled, because they appear together in more orders than chance would put them?
with relevant as (
    select line.order_id, line.product_id
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    where sales.status <> 'cancelled'
    group by all
),
totals as (
    select count(distinct relevant.order_id) as order_count
    from relevant
),
popularity as (
    select relevant.product_id, count(*) as orders
    from relevant
    group by all
    having count(*) >= 30
),
pairs as (
    select one.product_id as one_id,
        two.product_id as two_id,
        count(*) as together
    from relevant as one
    join relevant as two on two.order_id = one.order_id and two.product_id > one.product_id
    group by all
)
select first_product.product_name as first_product,
    second_product.product_name as second_product,
    case when first_product.category_id = second_product.category_id then 'same category' else 'different categories' end as category_relation,
    pairs.together,
    first_popularity.orders as first_orders,
    second_popularity.orders as second_orders,
    round((pairs.together * totals.order_count) / (first_popularity.orders * second_popularity.orders), 5) as lift,
    round((100 * pairs.together) / first_popularity.orders, 3) as confidence_percent,
    first_product.list_price + second_product.list_price as bundle_price
from pairs
cross join totals
join popularity as first_popularity on first_popularity.product_id = pairs.one_id
join popularity as second_popularity on second_popularity.product_id = pairs.two_id
join product as first_product on first_product.product_id = pairs.one_id
join product as second_product on second_product.product_id = pairs.two_id
where pairs.together * totals.order_count > first_popularity.orders * second_popularity.orders
order by pairs.together desc, lift desc, pairs.one_id, pairs.two_id
limit 30;
