-- What remains of the customers who joined in each half-year, at three, six and twelve months?
with joined as (
    select customer.customer_id,
        customer.joined_on,
        customer.segment,
        year(customer.joined_on) as join_year,
        case when month(customer.joined_on) <= 6 then 1 else 2 end as join_half
    from customer
    where customer.joined_on < date '2024-01-01'
),
activity as (
    select joined.customer_id,
        max(case when sales.order_date < cast(joined.joined_on + interval 3 month as date) then 1 else 0 end) as within_3,
        max(case when sales.order_date >= cast(joined.joined_on + interval 3 month as date) and sales.order_date < cast(joined.joined_on + interval 6 month as date) then 1 else 0 end) as within_6,
        max(case when sales.order_date >= cast(joined.joined_on + interval 6 month as date) and sales.order_date < cast(joined.joined_on + interval 12 month as date) then 1 else 0 end) as within_12,
        max(case when sales.order_date >= cast(joined.joined_on + interval 12 month as date) then 1 else 0 end) as later
    from joined
    join sales_order as sales on sales.customer_id = joined.customer_id
    where sales.order_date >= joined.joined_on
        and sales.status <> 'cancelled'
    group by all
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
    round((100 * coalesce(sum(activity.within_12), 0)) / count(*), 3) as percent_month_12,
    round((100 * coalesce(sum(activity.later), 0)) / count(*), 3) as percent_later
from joined
left join activity on activity.customer_id = joined.customer_id
group by grouping sets ((joined.join_year, joined.join_half), (joined.join_year, joined.join_half, joined.segment))
order by joined.join_year, joined.join_half, segment;
