/*---
description: Revenue by month and category, with the running total of the category.
materialize: view
---*/
with months as (
    select date_trunc('month', ordered_at) as month, category, sum(amount) as revenue
    from stg_orders
    group by all
)
select month, category, revenue, sum(revenue) over (partition by category order by month) as revenue_so_far
from months
