-- What would the revenue of the next year be if every quarter grew as it did over the last year?
with quarters as (
    select calendar.year_no,
        calendar.quarter_no,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        sum(line.quantity * product.unit_cost) as cost,
        count(distinct sales.customer_id) as customers
    from calendar
    join sales_order as sales on sales.order_date = calendar.cal_date
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.status in ('completed', 'open')
    group by all
),
growth as (
    select this_year.quarter_no,
        before_last.revenue as revenue_2022,
        last_year.revenue as revenue_2023,
        this_year.revenue as revenue_2024,
        this_year.cost as cost_2024,
        this_year.customers,
        1.0000 * this_year.revenue / last_year.revenue as growth_factor
    from quarters as this_year
    join quarters as last_year on last_year.year_no = this_year.year_no - 1 and last_year.quarter_no = this_year.quarter_no
    left join quarters as before_last on before_last.year_no = this_year.year_no - 2 and before_last.quarter_no = this_year.quarter_no
    where this_year.year_no = 2024
)
select case when grouping(growth.quarter_no) = 1 then 'year' else 'quarter ' || growth.quarter_no::varchar end as period,
    sum(growth.revenue_2022) as revenue_2022,
    sum(growth.revenue_2023) as revenue_2023,
    sum(growth.revenue_2024) as revenue_2024,
    round(sum(growth.revenue_2024 * growth.growth_factor), 3) as forecast_2025,
    round(sum(growth.revenue_2024 * growth.growth_factor) - sum(growth.revenue_2024), 3) as forecast_change,
    round(min(growth.growth_factor), 4) as lowest_factor,
    round(max(growth.growth_factor), 4) as highest_factor,
    sum(growth.revenue_2024 - growth.cost_2024) as margin_2024,
    max(growth.customers) as most_customers,
    case when sum(growth.revenue_2024) >= sum(growth.revenue_2023) then 'growing' else 'shrinking' end as direction
from growth
group by rollup (growth.quarter_no)
order by grouping(growth.quarter_no), growth.quarter_no;
