-- Which customers live in one of the three strongest countries or were brought by someone who does?
with country_strength as (
    select country.country_code,
        country.country_name,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from country
    join customer on customer.country_code = country.country_code
    join sales_order as sales on sales.customer_id = customer.customer_id
    join order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by all
),
strongest as (
    select country_strength.country_code, country_strength.country_name
    from country_strength
    order by country_strength.revenue desc, country_strength.country_code
    limit 3
),
candidates as (
    select customer.customer_id, customer.referred_by, 'lives there' as connection
    from customer
    where customer.country_code in (select strongest.country_code from strongest)
    union
    select customer.customer_id, customer.referred_by, 'was brought by someone there'
    from customer
    join customer as friend on friend.customer_id = customer.referred_by
    where friend.country_code in (select strongest.country_code from strongest)
)
select candidates.connection,
    customer.segment,
    count(*) as customers,
    count(candidates.referred_by) as referred,
    count(distinct candidates.referred_by) as referrers,
    count(distinct customer.country_code) as countries,
    count(*) filter (where customer.credit_limit >= 2000) as high_limit,
    min(customer.joined_on) as first_joined_on,
    sum(coalesce(order_counts.orders, 0)) as orders,
    max(coalesce(customer.credit_limit, 0)) as highest_limit,
    string_agg(customer.last_name, ', ' order by customer.last_name) as last_names
from candidates
join customer on customer.customer_id = candidates.customer_id
left join (
    select sales.customer_id, count(*) as orders
    from sales_order as sales
    group by all
) as order_counts on order_counts.customer_id = customer.customer_id
where customer.segment <> 'member'
    or candidates.connection like 'was%'
group by all
order by candidates.connection, customer.segment;
