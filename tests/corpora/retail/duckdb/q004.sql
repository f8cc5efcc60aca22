-- How do the sales of each category roll up through the tree of categories?
with recursive category_tree (category_id, root_id, depth, path) as (
    select c.category_id,
        c.category_id,
        0,
        c.category_name::varchar
    from category as c
    union all
    select c.category_id,
        t.root_id,
        t.depth + 1,
        cast(t.path || ' / ' || c.category_name as varchar)
    from category_tree as t
    join category as c on c.parent_category_id = t.category_id
),
category_sales as (
    select p.category_id,
        sum(l.quantity * l.unit_price - l.discount_amount) as net_revenue,
        count(distinct l.order_id) as order_count
    from order_line as l
    join product as p on p.product_id = l.product_id
    group by all
)
select r.category_name as root_name,
    coalesce(parent.category_name, '(top)') as parent_name,
    count(*) as categories_below,
    max(t.depth) as levels_below,
    max(t.path) as last_path,
    coalesce(sum(s.net_revenue), 0) as net_revenue,
    coalesce(sum(s.order_count), 0) as order_count
from category_tree as t
join category as r on r.category_id = t.root_id
left join category as parent on parent.category_id = r.parent_category_id
left join category_sales as s on s.category_id = t.category_id
group by t.root_id, r.category_name, parent.category_name
order by net_revenue desc, root_name;
