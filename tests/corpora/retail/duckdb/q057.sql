-- Which customers who do not accept marketing bought during a promotion anyway, again and again?
select customer.customer_id,
    customer.last_name || ', ' || customer.first_name as customer_name,
    country.country_name,
    customer.segment,
    count(distinct sales.promotion_id) as promotions,
    count(distinct sales.order_id) as promoted_orders,
    min(promotion.discount_pct) as lowest_discount_percent,
    max(promotion.discount_pct) as highest_discount_percent,
    sum(line.discount_amount) as discounts,
    sum(line.quantity * line.unit_price - line.discount_amount) as spent,
    count(*) filter (where sales.order_date between promotion.starts_on and promotion.ends_on) as lines_within_promotion,
    count(*) filter (where not sales.order_date between promotion.starts_on and promotion.ends_on) as lines_outside_promotion
from customer
join country on country.country_code = customer.country_code
join sales_order as sales on sales.customer_id = customer.customer_id
join promotion on promotion.promotion_id = sales.promotion_id
join order_line as line on line.order_id = sales.order_id
where not customer.accepts_marketing
    and sales.status in ('completed', 'returned')
    and customer.customer_id in (
        select repeated.customer_id
        from sales_order as repeated
        where repeated.promotion_id is not null
        group by all
        having count(distinct repeated.promotion_id) >= 2)
    and sales.order_date >= (
        select min(begun.starts_on)
        from promotion as begun
        where begun.media_name = 'mail')
group by customer.customer_id, customer.last_name, customer.first_name, country.country_name, customer.segment
having sum(line.quantity * line.unit_price) > (
    select avg(value_of_order.total)
    from (
        select sum(any_line.quantity * any_line.unit_price) as total
        from order_line as any_line
        group by any_line.order_id
    ) as value_of_order)
order by spent desc, customer.customer_id;
