-- Which five stores lead on revenue for each square metre, with everyone who ties with the fifth?
with store_figures as (
    select store.store_id,
        store.store_name,
        store.store_format,
        store.floor_area,
        count(distinct sales.order_id) as orders,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue,
        count(distinct sales.customer_id) as customers
    from store
    join sales_order as sales on sales.store_id = store.store_id
    join order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by store.store_id, store.store_name, store.store_format, store.floor_area
),
staffing as (
    select employee.store_id,
        count(*) as employees,
        sum(employee.salary) as salaries
    from employee
    where employee.left_on is null
        and employee.store_id is not null
    group by employee.store_id
)
select figures.store_name,
    figures.store_format,
    figures.floor_area,
    figures.orders,
    figures.customers,
    figures.revenue,
    round(1.0 * figures.revenue / figures.floor_area, 0) as revenue_per_square_metre,
    round(1.0 * figures.revenue / staffing.employees, 2) as revenue_per_employee,
    round(1.0 * (100 * staffing.salaries) / figures.revenue, 3) as salary_percent,
    (select count(*)
     from sales_target as target
     where target.store_id = figures.store_id
         and target.target_amount > 1500) as ambitious_months
from store_figures as figures
join staffing on staffing.store_id = figures.store_id
where figures.units > 100
order by revenue_per_square_metre desc
fetch first 5 rows with ties;
