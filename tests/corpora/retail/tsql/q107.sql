-- How do orders spread over the deciles of value, and how much does each decile bring?
with order_values as (
    select sales.order_id,
        sales.channel,
        sales.customer_id,
        sales.promotion_id,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value,
        count(*) as lines
    from dbo.sales_order as sales
    join dbo.order_line as line on line.order_id = sales.order_id
    where sales.status in ('completed', 'returned')
    group by sales.order_id, sales.channel, sales.customer_id, sales.promotion_id
),
deciles as (
    select order_values.*,
        ntile(10) over (order by order_values.order_value, order_values.order_id) as decile
    from order_values
)
select deciles.decile,
    count(*) as orders,
    min(deciles.order_value) as lowest_value,
    max(deciles.order_value) as highest_value,
    sum(deciles.order_value) as total_value,
    cast(1.0 * (100 * sum(deciles.order_value)) / (sum(sum(deciles.order_value)) over ()) as decimal(18, 4)) as percent_of_value,
    cast(1.0 * (100 * sum(sum(deciles.order_value)) over (order by deciles.decile rows between unbounded preceding and current row)) / (sum(sum(deciles.order_value)) over ()) as decimal(18, 4)) as percent_so_far,
    cast(avg(1.0 * deciles.lines) as decimal(18, 4)) as average_lines,
    count(distinct deciles.customer_id) as customers,
    count(case when deciles.promotion_id is not null then 1 end) as promoted,
    count(case when deciles.channel = 'web' then 1 end) as from_web,
    count(case when deciles.channel = 'app' then 1 end) as from_app,
    count(case when deciles.channel = 'store' then 1 end) as from_stores,
    count(case when deciles.customer_id is null then 1 end) as from_guests,
    lead(min(deciles.order_value)) over (order by deciles.decile) - max(deciles.order_value) as distance_to_next
from deciles
group by deciles.decile
order by deciles.decile
option (recompile);
