-- What did we lose to discounts, by depth of the discount and by promotion, in each half-year?
with discounted as (
    select extract(year from sales.order_date) as order_year,
        case when extract(month from sales.order_date) <= 6 then 1 else 2 end as half_year,
        coalesce(promotion.promotion_name, 'no promotion') as promotion_name,
        case
            when line.discount_amount = 0 then '0 none'
            when line.discount_amount <= 0.01 * line.quantity * line.unit_price then '1 up to one percent'
            when line.discount_amount <= 0.05 * line.quantity * line.unit_price then '2 up to five percent'
            else '3 more than five percent'
        end as depth,
        line.order_id,
        line.quantity,
        line.quantity * line.unit_price as gross_value,
        line.discount_amount
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    left join promotion on promotion.promotion_id = sales.promotion_id
    where sales.status <> 'cancelled'
)
select discounted.order_year,
    discounted.half_year,
    discounted.depth,
    count(*) as line_count,
    count(distinct discounted.order_id) as order_count,
    count(distinct discounted.promotion_name) as promotion_count,
    sum(discounted.quantity) as units,
    sum(discounted.gross_value) as gross_value,
    sum(discounted.discount_amount) as discount_value,
    round(1.0 * (100 * sum(discounted.discount_amount)) / sum(discounted.gross_value), 4) as discount_percent,
    sum(sum(discounted.discount_amount)) over (partition by discounted.depth
        order by discounted.order_year, discounted.half_year
        rows between unbounded preceding and current row) as discount_so_far,
    round(1.0 * (100 * count(*)) / (sum(count(*)) over (partition by discounted.order_year, discounted.half_year)), 3) as percent_of_lines
from discounted
group by discounted.order_year, discounted.half_year, discounted.depth
order by discounted.order_year, discounted.half_year, discounted.depth;
