/*---
description: One row per customer, with orders and lifetime value.
grain: [customer_id]
columns:
  lifetime_value: { description: What the customer paid so far. }
---*/
select
    c.customer_id,
    c.name,
    c.country,
    count(o.order_id) as orders,
    min(o.ordered_at) as first_order_at,
    coalesce(sum(o.amount), 0) as lifetime_value
from stg_customers c
left join stg_orders o on o.customer_id = c.customer_id
group by c.customer_id, c.name, c.country
