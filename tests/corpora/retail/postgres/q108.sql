-- Which products does each customer segment buy on the same days, written as one list for each month of 2024?
select customer.segment,
    to_char(sales.order_date, 'YYYY-MM') as month_label,
    count(distinct sales.order_id) as orders,
    count(distinct line.product_id) as products,
    sum(line.quantity) as units,
    string_agg(distinct category.category_name, ', ' order by category.category_name) as categories,
    upper(array_to_string(array_agg(distinct sales.channel order by sales.channel), '/')) as channels,
    max(line.unit_price) as dearest_price,
    min(line.unit_price) as cheapest_price
from sales_order as sales
join customer using (customer_id)
join order_line as line using (order_id)
join product using (product_id)
join category using (category_id)
where sales.order_date >= date '2024-01-01'
    and sales.status <> 'cancelled'
group by customer.segment, to_char(sales.order_date, 'YYYY-MM')
having count(distinct line.product_id) >= 2
order by customer.segment, month_label;
