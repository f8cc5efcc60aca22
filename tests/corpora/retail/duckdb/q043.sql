-- How old are our customers, and what do the generations buy?
with aged as (
    select customer.customer_id,
        customer.segment,
        case
            when customer.birth_date is null then 'unknown'
            when customer.birth_date < date '1965-01-01' then 'before 1965'
            when customer.birth_date < date '1981-01-01' then '1965 to 1980'
            when customer.birth_date < date '1997-01-01' then '1981 to 1996'
            else '1997 and later'
        end as generation,
        date_diff('year', customer.birth_date, date '2024-12-31') as age
    from customer
),
bought as (
    select aged.generation,
        aged.customer_id,
        aged.age,
        category.category_name,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from aged
    join sales_order as sales on sales.customer_id = aged.customer_id
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    join category on category.category_id = product.category_id
    where sales.status in ('completed', 'returned')
    group by all
),
by_generation as (
    select bought.generation,
        bought.category_name,
        count(distinct bought.customer_id) as customers,
        min(bought.age) as youngest,
        max(bought.age) as oldest,
        sum(bought.units) as units,
        sum(bought.revenue) as revenue,
        row_number() over (partition by bought.generation order by sum(bought.revenue) desc, bought.category_name) as place
    from bought
    group by bought.generation, bought.category_name
)
select by_generation.generation,
    by_generation.place,
    by_generation.category_name,
    by_generation.customers,
    by_generation.youngest,
    by_generation.oldest,
    by_generation.units,
    by_generation.revenue,
    round(by_generation.revenue / by_generation.units, 4) as revenue_per_unit,
    (select count(*) from aged where aged.generation = by_generation.generation) as customers_of_generation
from by_generation
where by_generation.place <= 4
order by by_generation.generation, by_generation.place;
