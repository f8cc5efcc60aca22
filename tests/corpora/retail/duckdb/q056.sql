-- How full are the baskets: how many orders have how many lines, units and categories?
with baskets as (
    select sales.order_id,
        sales.channel,
        count(*) as line_count,
        sum(line.quantity) as units,
        count(distinct product.category_id) as categories,
        count(distinct product.brand_id) as brands,
        sum(line.quantity * line.unit_price - line.discount_amount) as basket_value,
        max(line.quantity * line.unit_price - line.discount_amount) as dearest_line
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.status <> 'cancelled'
    group by sales.order_id, sales.channel
),
sized as (
    select baskets.*,
        case
            when baskets.units <= 3 then 'small'
            when baskets.units <= 8 then 'medium'
            when baskets.units <= 14 then 'large'
            else 'huge'
        end as basket_size
    from baskets
)
select coalesce(sized.channel, 'all channels') as channel,
    coalesce(sized.basket_size, 'all sizes') as basket_size,
    count(*) as orders,
    sum(sized.line_count) as lines,
    sum(sized.units) as units,
    round(avg(sized.categories), 4) as average_categories,
    max(sized.brands) as most_brands,
    sum(sized.basket_value) as basket_value,
    round(avg(sized.basket_value), 3) as average_value,
    round((100 * sum(sized.dearest_line)) / sum(sized.basket_value), 3) as dearest_line_percent,
    grouping(sized.channel) + grouping(sized.basket_size) as subtotal_level
from sized
group by grouping sets ((sized.channel, sized.basket_size), (sized.channel), (sized.basket_size), ())
order by channel, basket_size;
