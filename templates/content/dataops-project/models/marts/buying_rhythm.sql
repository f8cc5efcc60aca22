/*---
description: How often customers come back; it reads what transforms/OrderGaps.cs makes of the orders.
grain: [customer_id]
---*/
select customer_id, count(days_before) as returns, avg(days_before) as mean_days_between
from order_gap
group by customer_id
