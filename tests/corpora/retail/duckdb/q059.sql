-- How do new and returning customers share the revenue of each month since 2023?
with first_purchase as (
    select sales.customer_id,
        min(sales.order_date) as first_date
    from sales_order as sales
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
    group by sales.customer_id
),
classified as (
    select cast(date_trunc('month', sales.order_date) as date) as order_month,
        sales.order_id,
        sales.customer_id,
        case
            when sales.customer_id is null then 'guest'
            when sales.order_date = first_purchase.first_date then 'new'
            when sales.order_date <= cast(first_purchase.first_date + interval 12 month as date) then 'first year'
            else 'loyal'
        end as relation,
        (select sum(line.quantity * line.unit_price - line.discount_amount)
         from order_line as line
         where line.order_id = sales.order_id) as order_value
    from sales_order as sales
    left join first_purchase on first_purchase.customer_id = sales.customer_id
    where sales.order_date >= date '2023-01-01'
        and sales.status <> 'cancelled'
)
select strftime(classified.order_month, '%Y-%m') as month_label,
    count(*) as orders,
    sum(classified.order_value) as revenue,
    coalesce(sum(case when classified.relation = 'guest' then classified.order_value end), 0) as guest_revenue,
    coalesce(sum(case when classified.relation = 'new' then classified.order_value end), 0) as new_revenue,
    coalesce(sum(case when classified.relation = 'first year' then classified.order_value end), 0) as first_year_revenue,
    coalesce(sum(case when classified.relation = 'loyal' then classified.order_value end), 0) as loyal_revenue,
    round((100 * coalesce(sum(case when classified.relation = 'loyal' then classified.order_value end), 0)) / sum(classified.order_value), 3) as loyal_percent,
    count(distinct case when classified.relation = 'loyal' then classified.customer_id end) as loyal_customers,
    sum(sum(classified.order_value)) over (order by classified.order_month rows between 11 preceding and current row) as revenue_of_twelve_months
from classified
group by classified.order_month
order by classified.order_month;
