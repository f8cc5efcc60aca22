/*---
description: Revenue by month and category, with the running total of the year.
materialize: view
---*/
select
    date_trunc('month', ordered_at) as month,
    category,
    sum(amount) as revenue,
    sum(sum(amount)) over (partition by category order by date_trunc('month', ordered_at)) as running_revenue
from stg_orders
group by all
