-- How long does it take from the launch of a product to its first, tenth and hundredth unit sold?
with unit_sales as (
    select product.product_id,
        product.sku,
        product.product_name,
        product.launched_on,
        sales.order_id,
        sales.order_date,
        line.line_no,
        line.quantity,
        sum(line.quantity) over (partition by product.product_id order by sales.order_date, sales.order_id, line.line_no
            rows between unbounded preceding and current row) as units_so_far
    from product
    join order_line as line on line.product_id = product.product_id
    join sales_order as sales on sales.order_id = line.order_id
    where sales.status <> 'cancelled'
        and sales.order_date >= product.launched_on
),
milestones as (
    select unit_sales.product_id,
        unit_sales.sku,
        unit_sales.product_name,
        unit_sales.launched_on,
        min(unit_sales.order_date) as first_sold_on,
        min(case when unit_sales.units_so_far >= 10 then unit_sales.order_date end) as tenth_sold_on,
        min(case when unit_sales.units_so_far >= 100 then unit_sales.order_date end) as hundredth_sold_on,
        sum(unit_sales.quantity) as units
    from unit_sales
    group by all
)
select milestones.sku,
    milestones.product_name,
    milestones.launched_on,
    milestones.first_sold_on,
    date_diff('day', milestones.launched_on, milestones.first_sold_on) as days_to_first,
    date_diff('day', milestones.first_sold_on, milestones.tenth_sold_on) as days_to_tenth,
    date_diff('day', milestones.tenth_sold_on, milestones.hundredth_sold_on) as days_to_hundredth,
    milestones.units,
    case
        when milestones.hundredth_sold_on is null then 'has not got there'
        when milestones.hundredth_sold_on <= cast(milestones.first_sold_on + interval 12 month as date) then 'within a year'
        else 'took longer'
    end as pace,
    rank() over (order by milestones.units desc) as units_rank
from milestones
where milestones.launched_on >= date '2021-01-01'
order by milestones.launched_on, milestones.sku;
