-- What does each product earn after returns, shipping and purchase cost, and in which tenth of the range does it fall?
with shipping_share as (
    select shipment.order_id,
        sum(shipment.shipping_cost) as shipping_cost
    from shipment
    group by all
),
order_units as (
    select line.order_id,
        sum(line.quantity) as units
    from order_line as line
    group by all
),
line_result as (
    select line.product_id,
        line.quantity,
        line.quantity * line.unit_price - line.discount_amount as revenue,
        line.quantity * product.unit_cost as cost,
        coalesce(returned.refund_amount, 0) as refund,
        coalesce(shipping_share.shipping_cost, 0) * line.quantity / order_units.units as shipping
    from order_line as line
    join product on product.product_id = line.product_id
    join order_units on order_units.order_id = line.order_id
    left join shipping_share on shipping_share.order_id = line.order_id
    left join return_line as returned
        on returned.order_id = line.order_id
        and returned.line_no = line.line_no
),
product_result as (
    select line_result.product_id,
        sum(line_result.quantity) as units,
        sum(line_result.revenue) as revenue,
        sum(line_result.cost) as cost,
        sum(line_result.refund) as refunds,
        round(sum(line_result.shipping), 3) as shipping,
        round(sum(line_result.revenue - line_result.cost - line_result.refund - line_result.shipping), 3) as earnings
    from line_result
    group by all
)
select product.sku,
    product.product_name,
    category.category_name,
    result.units,
    result.revenue,
    result.cost,
    result.refunds,
    result.shipping,
    result.earnings,
    ntile(10) over (order by result.earnings desc, product.sku) as earnings_tenth,
    round((100 * result.earnings) / result.revenue, 2) as earnings_percent,
    case when product.discontinued_on is null then 'active' else 'discontinued' end as state
from product_result as result
join product on product.product_id = result.product_id
join category on category.category_id = product.category_id
where result.revenue > 0
order by result.earnings desc, product.sku;
