-- Which products have a price that stands out from the other products of their category?
with spread as (
    select product.product_id,
        product.sku,
        product.product_name,
        product.category_id,
        product.list_price,
        avg(product.list_price) over (partition by product.category_id) as average_price,
        stddev_samp(product.list_price) over (partition by product.category_id) as deviation,
        count(*) over (partition by product.category_id) as products,
        min(product.list_price) over (partition by product.category_id) as lowest_price,
        max(product.list_price) over (partition by product.category_id) as highest_price
    from product
)
select category.category_name,
    spread.sku,
    spread.product_name,
    spread.list_price,
    round(spread.average_price, 3) as average_price,
    round(spread.deviation, 3) as deviation,
    round((spread.list_price - spread.average_price) / spread.deviation, 3) as score,
    case
        when spread.list_price = spread.highest_price then 'dearest'
        when spread.list_price = spread.lowest_price then 'cheapest'
        else 'outlier'
    end as remark,
    spread.products,
    (select count(*)
     from order_line as line
     where line.product_id = spread.product_id) as lines_sold,
    coalesce((
        select min(offer.lead_days)
        from product_supplier as offer
        where offer.product_id = spread.product_id), 0) as shortest_lead_days
from spread
join category on category.category_id = spread.category_id
where spread.deviation > 0
    and abs(spread.list_price - spread.average_price) > 1.1 * spread.deviation
order by category.category_name, spread.list_price desc, spread.sku;
