-- Which customers ordered on their birthday or within the week after it?
with birthdays as (
    select customer.customer_id,
        customer.first_name,
        customer.last_name,
        customer.birth_date,
        sales.order_id,
        sales.order_date,
        sales.channel,
        extract(year from sales.order_date) - extract(year from customer.birth_date) as turned,
        (customer.birth_date + make_interval(years => (extract(year from sales.order_date) - extract(year from customer.birth_date))::integer))::date as birthday
    from customer
    join sales_order as sales on sales.customer_id = customer.customer_id
    where customer.birth_date is not null
        and sales.status <> 'cancelled'
),
near as (
    select birthdays.*,
        (birthdays.order_date - birthdays.birthday) as days_after
    from birthdays
    where birthdays.order_date between birthdays.birthday and birthdays.birthday + 20
)
select near.customer_id,
    near.first_name || ' ' || near.last_name as customer_name,
    near.birthday,
    near.order_date,
    near.days_after,
    near.turned,
    case when near.turned % 10 = 0 then 'round birthday' when near.turned % 5 = 0 then 'half-round birthday' else 'birthday' end as occasion,
    near.channel,
    coalesce(value_of.order_value, 0) as order_value,
    coalesce(usual.average_value, 0) as usual_value,
    coalesce(value_of.order_value, 0) - coalesce(usual.average_value, 0) as more_than_usual
from near
left join (
    select line.order_id, sum(line.quantity * line.unit_price - line.discount_amount) as order_value
    from order_line as line
    group by line.order_id
) as value_of on value_of.order_id = near.order_id
left join lateral (
    select round(1.0 * sum(line.quantity * line.unit_price - line.discount_amount) / count(distinct sales.order_id), 6) as average_value
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.customer_id = near.customer_id
) as usual on true
order by near.order_date, near.customer_id;
