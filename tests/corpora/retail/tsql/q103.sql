-- Which budgets did promotions have in each medium, and what was the cost of each promoted order?
with promoted as (
    select promotion.promotion_id,
        promotion.media_name,
        datepart(quarter, promotion.starts_on) as start_quarter,
        year(promotion.starts_on) as start_year,
        promotion.discount_pct,
        promotion.budget,
        count(distinct sales.order_id) as orders,
        count(distinct sales.customer_id) as customers,
        coalesce(sum(line.quantity * line.unit_price - line.discount_amount), 0) as revenue,
        coalesce(sum(line.discount_amount), 0) as discounts
    from dbo.promotion with (nolock)
    left join dbo.sales_order as sales with (nolock)
        on sales.promotion_id = promotion.promotion_id
        and sales.status <> 'cancelled'
    left join dbo.order_line as line with (nolock) on line.order_id = sales.order_id
    group by promotion.promotion_id, promotion.media_name, promotion.starts_on, promotion.discount_pct, promotion.budget
)
select case when grouping(promoted.media_name) = 1 then 'every medium' else promoted.media_name end as medium,
    case when grouping(promoted.start_year) = 1 then 'every year' else cast(promoted.start_year as varchar(30)) end as start_year,
    count(*) as promotions,
    count(promoted.budget) as with_budget,
    coalesce(sum(promoted.budget), 0) as budget,
    sum(promoted.orders) as orders,
    sum(promoted.customers) as customers,
    sum(promoted.revenue) as revenue,
    sum(promoted.discounts) as discounts,
    cast(1.0 * (coalesce(sum(promoted.budget), 0) + sum(promoted.discounts)) / nullif(sum(promoted.orders), 0) as decimal(18, 3)) as cost_per_order,
    cast(avg(1.0 * promoted.discount_pct) as decimal(18, 3)) as average_discount_percent,
    max(promoted.start_quarter) as latest_quarter,
    cast(1.0 * (100 * (coalesce(sum(promoted.budget), 0) + sum(promoted.discounts))) / nullif(sum(promoted.revenue), 0) as decimal(18, 4)) as cost_percent
from promoted
group by grouping sets ((promoted.media_name, promoted.start_year), (promoted.media_name), (promoted.start_year), ())
having sum(promoted.orders) > 0
order by medium, grouping(promoted.start_year), start_year;
