/*---
description: The customers of a country who paid most.
---*/
select customer_id, name, orders, lifetime_value
from customer_orders
where country = $country
order by lifetime_value desc
limit $count
