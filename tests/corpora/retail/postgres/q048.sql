-- What was each customer's first order, and what did the second one bring that the first did not?
with numbered as (
    select sales.order_id,
        sales.customer_id,
        sales.order_date,
        sales.channel,
        row_number() over (partition by sales.customer_id order by sales.ordered_at, sales.order_id) as order_number
    from sales_order as sales
    where sales.customer_id is not null
        and sales.status not in ('cancelled', 'open')
),
first_two as (
    select first_order.customer_id,
        first_order.order_id as first_id,
        first_order.order_date as first_date,
        first_order.channel as first_channel,
        second_order.order_id as second_id,
        second_order.order_date as second_date,
        second_order.channel as second_channel
    from numbered as first_order
    left join numbered as second_order
        on second_order.customer_id = first_order.customer_id
        and second_order.order_number = 2
    where first_order.order_number = 1
)
select customer.customer_id,
    customer.last_name,
    pair.first_date,
    pair.first_channel,
    pair.second_date,
    pair.second_channel,
    (pair.second_date - pair.first_date) as days_between,
    (select sum(line.quantity * line.unit_price - line.discount_amount)
     from order_line as line
     where line.order_id = pair.first_id) as first_value_spent,
    (select sum(line.quantity * line.unit_price - line.discount_amount)
     from order_line as line
     where line.order_id = pair.second_id) as second_value_spent,
    (select count(*)
     from order_line as line
     join product on product.product_id = line.product_id
     where line.order_id = pair.second_id
         and product.category_id not in (
             select known.category_id
             from order_line as before
             join product as known on known.product_id = before.product_id
             where before.order_id = pair.first_id)) as lines_of_new_categories
from first_two as pair
join customer on customer.customer_id = pair.customer_id
where pair.second_id is not null
order by days_between desc, customer.customer_id
limit 60;
