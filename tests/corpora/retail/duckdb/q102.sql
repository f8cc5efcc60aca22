-- How do price classes sell in each country, and which price class is the strongest there?
with price_classes as (
    select classes.class_name, classes.from_price, classes.to_price
    from (
        values ('1 below 50', 0, 50),
            ('2 below 100', 50, 100),
            ('3 below 150', 100, 150),
            ('4 below 200', 150, 200),
            ('5 dearer', 200, 100000)
    ) as classes (class_name, from_price, to_price)
),
sold as (
    select customer.country_code,
        price_classes.class_name,
        count(*) as lines,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    join customer on customer.customer_id = sales.customer_id
    join price_classes on line.unit_price >= price_classes.from_price and line.unit_price < price_classes.to_price
    where sales.status in ('completed', 'returned', 'open')
    group by all
),
compared as (
    select sold.*,
        sum(sold.revenue) over (partition by sold.country_code) as country_revenue,
        max(sold.revenue) over (partition by sold.country_code) as best_revenue,
        sum(sold.units) over (partition by sold.class_name) as class_units
    from sold
)
select country.country_name,
    price_classes.class_name,
    coalesce(compared.lines, 0) as lines,
    coalesce(compared.units, 0) as units,
    coalesce(compared.revenue, 0) as revenue,
    coalesce(round((100 * compared.revenue) / compared.country_revenue, 3), 0) as percent_of_country,
    coalesce(round((100 * compared.units) / compared.class_units, 3), 0) as percent_of_class_units,
    case when compared.revenue = compared.best_revenue then 'strongest' else '-' end as remark
from country
cross join price_classes
left join compared on compared.country_code = country.country_code and compared.class_name = price_classes.class_name
where country.currency_code in ('EUR', 'SEK', 'NOK', 'JPY')
order by country.country_name, price_classes.class_name;
