/*---
description: Nobody is owed money.
---*/
select customer_id, lifetime_value
from customer_orders
where lifetime_value < 0
