-- Which employees worked in their store when it sold its most valuable order, and who led it then?
with store_orders as (
    select sales.store_id,
        sales.order_id,
        sales.order_date,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.store_id is not null
        and sales.status <> 'cancelled'
    group by sales.store_id, sales.order_id, sales.order_date
),
best as (
    select store_orders.*
    from store_orders
    where not exists (
        select 1
        from store_orders as better
        where better.store_id = store_orders.store_id
            and (better.order_value > store_orders.order_value
                or (better.order_value = store_orders.order_value and better.order_id < store_orders.order_id)))
)
select store.store_name,
    best.order_id,
    best.order_date,
    best.order_value,
    coalesce(leader.first_name || ' ' || leader.last_name, 'nobody yet') as led_by,
    (select count(*)
     from employee as present
     where present.store_id = store.store_id
         and present.hired_on <= best.order_date
         and coalesce(present.left_on, date '9999-12-31') >= best.order_date) as employees_present,
    (select string_agg(present.last_name, ', ' order by present.last_name)
     from employee as present
     where present.store_id = store.store_id
         and present.hired_on <= best.order_date
         and present.left_on is null) as still_here,
    date_diff('day', store.opened_on, best.order_date) as days_after_opening,
    rank() over (order by best.order_value desc) as rank_of_all
from best
join store on store.store_id = best.store_id
left join employee as leader
    on leader.store_id = store.store_id
    and leader.job_title = 'Store manager'
    and leader.hired_on <= best.order_date
order by best.order_value desc, store.store_name;
