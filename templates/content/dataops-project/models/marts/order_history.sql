/*---
description: Every order ever seen, kept even when the shop forgets it.
materialize: incremental
unique_key: [order_id]
---*/
select order_id, customer_id, status, amount, ordered_at
from stg_orders
