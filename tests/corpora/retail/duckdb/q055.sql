-- Which quarter was the best one of each brand, and how does it compare with the brand's average quarter?
with quarterly as (
    select product.brand_id,
        calendar.year_no,
        calendar.quarter_no,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        sum(line.quantity * (line.unit_price - product.unit_cost) - line.discount_amount) as margin,
        count(distinct sales.customer_id) as customers
    from order_line as line
    join product on product.product_id = line.product_id
    join sales_order as sales on sales.order_id = line.order_id
    join calendar on calendar.cal_date = sales.order_date
    where sales.status in ('completed', 'returned')
        and product.brand_id is not null
    group by all
),
compared as (
    select quarterly.*,
        row_number() over (partition by quarterly.brand_id order by quarterly.revenue desc, quarterly.year_no, quarterly.quarter_no) as place,
        avg(quarterly.revenue) over (partition by quarterly.brand_id) as average_revenue,
        lag(quarterly.revenue, 4) over (partition by quarterly.brand_id order by quarterly.year_no, quarterly.quarter_no) as year_before,
        count(*) over (partition by quarterly.brand_id) as quarters
    from quarterly
)
select brand.brand_name,
    coalesce(country.country_name, 'unknown') as origin,
    best.year_no::varchar || '/' || best.quarter_no::varchar as best_quarter,
    best.revenue,
    best.margin,
    best.customers,
    round(best.average_revenue, 4) as average_revenue,
    round(best.revenue / best.average_revenue, 4) as times_average,
    best.revenue - best.year_before as change_to_year_before,
    worst.revenue as worst_revenue,
    worst.year_no::varchar || '/' || worst.quarter_no::varchar as worst_quarter
from compared as best
join compared as worst on worst.brand_id = best.brand_id and worst.place = worst.quarters
join brand on brand.brand_id = best.brand_id
left join country on country.country_code = brand.country_code
where best.place = 1
order by best.revenue desc, brand.brand_name;
