/*---
description: How often each product is looked at and bought.
grain: [product_id]
---*/
with visits as (
    select product_id, count(*) as visits
    from web.visits
    group by product_id
),
sales as (
    select product_id, count(*) as orders
    from stg_orders
    group by product_id
)
select p.product_id, p.name, coalesce(v.visits, 0) as visits, coalesce(s.orders, 0) as orders
from products p
left join visits v on v.product_id = p.product_id
left join sales s on s.product_id = p.product_id
