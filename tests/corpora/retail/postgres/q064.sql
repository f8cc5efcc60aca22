-- Which categories does every country buy, and which does at least one country never buy?
with sold_pairs as (
    select distinct customer.country_code, product.category_id
    from sales_order as sales
    join customer on customer.customer_id = sales.customer_id
    join order_line as line on line.order_id = sales.order_id
    join product on product.product_id = line.product_id
    where sales.order_date >= date '2024-10-01'
        and sales.status <> 'cancelled'
),
all_pairs as (
    select country.country_code, category.category_id
    from country
    cross join category
    where not exists (
        select 1
        from category as child
        where child.parent_category_id = category.category_id)
),
missing as (
    select all_pairs.country_code, all_pairs.category_id
    from all_pairs
    except
    select sold_pairs.country_code, sold_pairs.category_id
    from sold_pairs
)
select category.category_name,
    coalesce(parent.category_name, 'none') as parent_name,
    (select count(*) from sold_pairs where sold_pairs.category_id = category.category_id) as countries_buying,
    count(missing.country_code) as countries_not_buying,
    coalesce(string_agg(missing.country_code, ', ' order by missing.country_code), 'everyone buys') as not_bought_in,
    case when count(missing.country_code) = 0 then 'universal' else 'regional' end as spread,
    min(country.country_name) as first_missing_country,
    (select count(*)
     from product
     where product.category_id = category.category_id
         and product.discontinued_on is null) as active_products
from category
left join category as parent on parent.category_id = category.parent_category_id
left join missing on missing.category_id = category.category_id
left join country on country.country_code = missing.country_code
where category.category_id in (select all_pairs.category_id from all_pairs)
group by category.category_id, category.category_name, parent.category_name
order by countries_not_buying desc, category.category_name;
