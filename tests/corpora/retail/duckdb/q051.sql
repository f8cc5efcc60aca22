-- What do the monthly figures of 2024 look like when every measure stands in its own row?
with monthly as (
    select month(sales.order_date) as month_number,
        cast(count(distinct sales.order_id) as decimal(14, 2)) as orders,
        cast(sum(line.quantity) as decimal(14, 2)) as units,
        cast(sum(line.quantity * line.unit_price) as decimal(14, 2)) as gross_value,
        cast(sum(line.discount_amount) as decimal(14, 2)) as discounts,
        cast(sum(line.tax_amount) as decimal(14, 2)) as taxes
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.order_date between date '2024-01-01' and date '2024-12-31'
        and sales.status <> 'cancelled'
    group by all
),
long_form as (
    unpivot monthly
    on orders, units, gross_value, discounts, taxes
    into name measure_name value measure_value
)
select form.measure_name,
    form.month_number,
    form.measure_value,
    sum(form.measure_value) over (partition by form.measure_name order by form.month_number
        rows between unbounded preceding and current row) as so_far,
    form.measure_value - lag(form.measure_value) over (partition by form.measure_name order by form.month_number) as change_since_last,
    min(form.measure_value) over (partition by form.measure_name order by form.month_number
        rows between 1 preceding and 1 following) as lowest_of_neighbours,
    rank() over (partition by form.measure_name order by form.measure_value desc) as rank_in_year
from long_form as form
where form.measure_name <> 'taxes'
    or form.month_number <= 6
order by form.measure_name, form.month_number;
