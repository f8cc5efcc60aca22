-- How would revenue have differed at the list price, the price in force and the price charged?
with priced as (
    select line.order_id,
        line.line_no,
        product.category_id,
        extract(year from sales.order_date) as order_year,
        line.quantity * product.list_price as at_list_price,
        line.quantity * line.unit_price as at_charged_price,
        line.quantity * coalesce((
            select change.price
            from price_change as change
            where change.product_id = line.product_id
                and change.valid_from = (
                    select max(latest.valid_from)
                    from price_change as latest
                    where latest.product_id = line.product_id
                        and latest.valid_from <= sales.order_date)), product.list_price) as at_price_in_force,
        line.discount_amount
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    join product on product.product_id = line.product_id
    where sales.status <> 'cancelled'
)
select priced.order_year,
    coalesce(parent.category_name, 'none') as parent_name,
    category.category_name,
    count(*) as lines,
    sum(priced.at_list_price) as at_list_price,
    sum(priced.at_charged_price) as at_charged_price,
    sum(priced.at_price_in_force) as at_price_in_force,
    sum(priced.at_charged_price) - sum(priced.at_price_in_force) as charged_too_much,
    count(*) filter (where priced.at_charged_price < priced.at_price_in_force) as lines_too_cheap,
    count(*) filter (where priced.at_charged_price = priced.at_price_in_force) as lines_exact,
    count(*) filter (where priced.at_charged_price > priced.at_price_in_force) as lines_too_dear,
    round(1.0 * (100 * sum(priced.discount_amount)) / sum(priced.at_price_in_force), 4) as discount_percent
from priced
join category on category.category_id = priced.category_id
left join category as parent on parent.category_id = category.parent_category_id
group by priced.order_year, parent.category_name, category.category_id, category.category_name
having abs(sum(priced.at_charged_price) - sum(priced.at_price_in_force)) > 10
order by priced.order_year, category.category_name;
