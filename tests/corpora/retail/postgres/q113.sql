-- Which customers have the same name as another customer, and could be the same person?
select older.customer_id as older_id,
    newer.customer_id as newer_id,
    older.first_name || ' ' || older.last_name as shared_name,
    older.email as older_email,
    newer.email as newer_email,
    older.joined_on as older_joined_on,
    newer.joined_on as newer_joined_on,
    abs((newer.birth_date - older.birth_date)) as days_between_births,
    case when older.country_code = newer.country_code then 'same country' else 'different countries' end as countries,
    case when older.segment = newer.segment then 'same segment' else older.segment || ' and ' || newer.segment end as segments,
    (select count(*) from sales_order as sales where sales.customer_id in (older.customer_id, newer.customer_id)) as orders_together,
    case
        when older.birth_date = newer.birth_date then 'certainly'
        when older.birth_date is null or newer.birth_date is null then 'perhaps'
        when extract(year from older.birth_date) = extract(year from newer.birth_date) then 'hardly'
        else 'no'
    end as same_person,
    (select count(*)
     from (
        select l.product_id
        from sales_order as s
        join order_line as l on l.order_id = s.order_id
        where s.customer_id = older.customer_id
        intersect
        select l.product_id
        from sales_order as s
        join order_line as l on l.order_id = s.order_id
        where s.customer_id = newer.customer_id
     ) as bought_by_both) as products_in_common
from customer as older
join customer as newer
    on newer.first_name = older.first_name
    and newer.last_name = older.last_name
    and newer.segment <> 'member'
    and (newer.joined_on, newer.customer_id) > (older.joined_on, older.customer_id)
order by shared_name, older.customer_id, newer.customer_id;
