-- Which orders contain every category that the customer has bought five times or more?
with customer_categories as (
    select sales.customer_id,
        product.category_id,
        count(distinct sales.order_id) as orders
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
    group by all
    having count(distinct sales.order_id) >= 5
)
select sales.order_id,
    sales.order_date,
    customer.customer_id,
    substring(customer.first_name, 1, 1) || '. ' || customer.last_name as customer_name,
    (select count(*)
     from customer_categories as known
     where known.customer_id = sales.customer_id) as usual_categories,
    (select count(distinct product.category_id)
     from order_line as line
     join product on product.product_id = line.product_id
     where line.order_id = sales.order_id) as categories_in_order,
    (select string_agg(category.category_name, ', ' order by category.category_name)
     from category
     where category.category_id in (
         select product.category_id
         from order_line as line
         join product on product.product_id = line.product_id
         where line.order_id = sales.order_id)) as category_list,
    (select max(line.unit_price)
     from order_line as line
     where line.order_id = sales.order_id) as dearest_price
from sales_order as sales
join customer on customer.customer_id = sales.customer_id
where sales.status <> 'cancelled'
    and sales.customer_id in (select known.customer_id from customer_categories as known)
    and not exists (
        select 1
        from customer_categories as known
        where known.customer_id = sales.customer_id
            and not exists (
                select 1
                from order_line as line
                join product on product.product_id = line.product_id
                where line.order_id = sales.order_id
                    and product.category_id = known.category_id))
order by categories_in_order desc, sales.order_id;
