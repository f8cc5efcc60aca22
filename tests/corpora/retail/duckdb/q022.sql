-- Which pairs of categories are bought together most often?
with order_categories as (
    select distinct l.order_id, p.category_id
    from order_line as l
    join product as p on p.product_id = l.product_id
),
pairs as (
    select a.category_id as first_category,
        b.category_id as second_category,
        count(*) as together
    from order_categories as a
    join order_categories as b on b.order_id = a.order_id and b.category_id > a.category_id
    group by all
),
singles as (
    select category_id, count(*) as orders
    from order_categories
    group by all
)
select f.category_name as first_category,
    s.category_name as second_category,
    p.together,
    x.orders as first_orders,
    y.orders as second_orders,
    round((100 * p.together) / x.orders, 3) as percent_of_first,
    round((p.together * (select count(*) from sales_order)) / (x.orders * y.orders), 5) as lift
from pairs as p
join singles as x on x.category_id = p.first_category
join singles as y on y.category_id = p.second_category
join category as f on f.category_id = p.first_category
join category as s on s.category_id = p.second_category
where p.together >= 5
order by p.together desc, f.category_name, s.category_name
limit 20;
