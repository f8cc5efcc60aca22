-- How do the three largest lines of an order compare with the rest of it, for orders above two thousand?
with lines as (
    select line.order_id,
        line.line_no,
        line.product_id,
        line.quantity * line.unit_price - line.discount_amount as line_value,
        sum(line.quantity * line.unit_price - line.discount_amount) over (partition by line.order_id) as order_value,
        row_number() over (partition by line.order_id order by line.quantity * line.unit_price - line.discount_amount desc, line.line_no) as place
    from order_line as line
)
select sales.order_id,
    sales.order_date,
    coalesce(store.store_name, sales.channel) as sold_by,
    max(case when lines.place = 1 then product.product_name end) as largest_product,
    max(case when lines.place = 1 then lines.line_value end) as largest_value,
    max(case when lines.place = 2 then product.product_name end) as second_product,
    max(case when lines.place = 2 then lines.line_value end) as second_value,
    max(case when lines.place = 3 then product.product_name end) as third_product,
    max(case when lines.place = 3 then lines.line_value end) as third_value,
    coalesce(sum(case when lines.place > 3 then lines.line_value end), 0) as rest_value,
    max(lines.order_value) as order_value,
    round((100 * sum(case when lines.place = 1 then lines.line_value else 0 end)) / max(lines.order_value), 3) as largest_percent,
    count(*) as line_count,
    sum(coalesce(product.weight_kg, 0)) as known_weight
from lines
join sales_order as sales on sales.order_id = lines.order_id
join product on product.product_id = lines.product_id
left join store on store.store_id = sales.store_id
where lines.order_value > 2000
    and sales.order_date between date '2024-04-01' and date '2024-09-30'
    and sales.status <> 'cancelled'
group by sales.order_id, sales.order_date, store.store_name, sales.channel
having count(*) >= 3
order by order_value desc, sales.order_id;
