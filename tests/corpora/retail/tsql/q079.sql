-- What remains of the customers who joined in each half-year, at three, six and twelve months?
with joined as (
    select customer.customer_id,
        customer.joined_on,
        customer.segment,
        year(customer.joined_on) as join_year,
        case when month(customer.joined_on) <= 6 then 1 else 2 end as join_half
    from dbo.customer
    where customer.joined_on < '2024-01-01'
),
activity as (
    select joined.customer_id,
        max(case when sales.order_date < dateadd(month, 3, joined.joined_on) then 1 else 0 end) as within_3,
        max(case when sales.order_date >= dateadd(month, 3, joined.joined_on) and sales.order_date < dateadd(month, 6, joined.joined_on) then 1 else 0 end) as within_6,
        max(case when sales.order_date >= dateadd(month, 6, joined.joined_on) and sales.order_date < dateadd(month, 12, joined.joined_on) then 1 else 0 end) as within_12,
        max(case when sales.order_date >= dateadd(month, 12, joined.joined_on) then 1 else 0 end) as later
    from joined
    join dbo.sales_order as sales on sales.customer_id = joined.customer_id
    where sales.order_date >= joined.joined_on
        and sales.status <> 'cancelled'
    group by joined.customer_id
)
select joined.join_year,
    joined.join_half,
    coalesce(joined.segment, 'all segments') as segment,
    count(*) as customers,
    count(activity.customer_id) as ever_active,
    coalesce(sum(activity.within_3), 0) as active_to_month_3,
    coalesce(sum(activity.within_6), 0) as active_to_month_6,
    coalesce(sum(activity.within_12), 0) as active_to_month_12,
    coalesce(sum(activity.later), 0) as active_later,
    cast(1.0 * (100 * coalesce(sum(activity.within_12), 0)) / count(*) as decimal(18, 3)) as percent_month_12,
    cast(1.0 * (100 * coalesce(sum(activity.later), 0)) / count(*) as decimal(18, 3)) as percent_later
from joined
left join activity on activity.customer_id = joined.customer_id
group by grouping sets ((joined.join_year, joined.join_half), (joined.join_year, joined.join_half, joined.segment))
order by joined.join_year, joined.join_half, segment;
