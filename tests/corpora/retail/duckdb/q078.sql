-- Which managers lead stores that do better than the other stores of the same format?
with store_revenue as (
    select store.store_id,
        store.store_name,
        store.store_format,
        coalesce(sum(line.quantity * line.unit_price - line.discount_amount), 0) as revenue,
        count(distinct sales.order_id) as orders
    from store
    left join sales_order as sales
        on sales.store_id = store.store_id
        and sales.status in ('completed', 'returned')
        and sales.order_date >= date '2023-07-01'
    left join order_line as line on line.order_id = sales.order_id
    group by all
),
with_rest as (
    select store_revenue.*,
        sum(store_revenue.revenue) over (partition by store_revenue.store_format) - store_revenue.revenue as revenue_of_others,
        count(*) over (partition by store_revenue.store_format) - 1 as other_stores,
        max(store_revenue.revenue) over (partition by store_revenue.store_format) as best_revenue
    from store_revenue
)
select manager.employee_id,
    manager.first_name || ' ' || manager.last_name as manager_name,
    director.first_name || ' ' || director.last_name as director_name,
    with_rest.store_name,
    with_rest.store_format,
    with_rest.orders,
    with_rest.revenue,
    round(with_rest.revenue_of_others / with_rest.other_stores, 3) as average_of_others,
    with_rest.best_revenue - with_rest.revenue as behind_best,
    (select count(*)
     from employee as clerk
     where clerk.manager_id = manager.employee_id
         and clerk.left_on is null) as direct_reports,
    (select coalesce(sum(clerk.salary), 0)
     from employee as clerk
     where clerk.store_id = with_rest.store_id
         and clerk.left_on is null) as store_payroll,
    year(manager.hired_on) as hired_in
from with_rest
join employee as manager on manager.store_id = with_rest.store_id and manager.job_title = 'Store manager'
join employee as director on director.employee_id = manager.manager_id
where with_rest.other_stores > 0
    and with_rest.revenue * with_rest.other_stores > with_rest.revenue_of_others
order by with_rest.revenue desc, manager.employee_id;
