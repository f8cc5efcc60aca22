/*---
description: Orders with their price; returned ones count nothing.
checks:
  - unique: order_id
  - accepted_values: { column: status, values: [shipped, delivered, returned] }
  - relationships: { column: customer_id, to: stg_customers }
---*/
select
    o.order_id,
    o.customer_id,
    o.product_id,
    p.category,
    o.status,
    o.ordered_at,
    case when o.status = 'returned' then 0 else o.quantity * p.unit_price end as amount
from orders o
join products p on p.product_id = o.product_id
