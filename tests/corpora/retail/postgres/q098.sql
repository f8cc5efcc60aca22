-- Which categories make up the first four fifths of the revenue of each channel?
with channel_category as (
    select sales.channel,
        product.category_id,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        count(distinct sales.order_id) as orders,
        count(distinct product.product_id) as products
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.status in ('completed', 'returned')
    group by sales.channel, product.category_id
),
cumulated as (
    select channel_category.*,
        sum(channel_category.revenue) over (partition by channel_category.channel) as channel_revenue,
        sum(channel_category.revenue) over (partition by channel_category.channel
            order by channel_category.revenue desc, channel_category.category_id
            rows between unbounded preceding and current row) as revenue_so_far,
        row_number() over (partition by channel_category.channel
            order by channel_category.revenue desc, channel_category.category_id) as place
    from channel_category
)
select cumulated.channel,
    cumulated.place,
    category.category_name,
    cumulated.orders,
    cumulated.products,
    cumulated.revenue,
    round(1.0 * (100 * cumulated.revenue) / cumulated.channel_revenue, 3) as percent_of_channel,
    round(1.0 * (100 * cumulated.revenue_so_far) / cumulated.channel_revenue, 3) as percent_so_far,
    case
        when cumulated.revenue_so_far <= 0.5 * cumulated.channel_revenue then 'A'
        when cumulated.revenue_so_far <= 0.8 * cumulated.channel_revenue then 'B'
        else 'C'
    end as importance,
    (select max(other.revenue)
     from channel_category as other
     where other.category_id = cumulated.category_id
         and other.channel <> cumulated.channel) as best_revenue_elsewhere
from cumulated
join category on category.category_id = cumulated.category_id
where cumulated.revenue_so_far - cumulated.revenue < 0.8 * cumulated.channel_revenue
order by cumulated.channel, cumulated.place;
