-- How do the last days of a month compare with the rest of it, in orders, value and kind of payment?
with month_position as (
    select calendar.cal_date,
        calendar.year_no,
        calendar.month_no,
        case
            when calendar.cal_date > last_day(calendar.cal_date) - 5 then 'last five days'
            when extract(day from calendar.cal_date) <= 5 then 'first five days'
            else 'in between'
        end as part_of_month
    from calendar
    where calendar.year_no between 2023 and 2024
),
order_values as (
    select sales.order_id,
        sales.order_date,
        sum(line.quantity * line.unit_price - line.discount_amount) as order_value,
        (select min(payment.pay_method)
         from payment
         where payment.order_id = sales.order_id) as pay_method
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by sales.order_id, sales.order_date
)
select month_position.year_no,
    month_position.part_of_month,
    count(distinct month_position.cal_date) as days,
    count(order_values.order_id) as orders,
    sum(order_values.order_value) as order_value,
    round(sum(order_values.order_value) / count(distinct month_position.cal_date), 3) as value_per_day,
    count(*) filter (where order_values.pay_method = 'card') as by_card,
    count(*) filter (where order_values.pay_method = 'invoice') as by_invoice,
    count(*) filter (where order_values.pay_method = 'cash') as in_cash,
    count(*) filter (where order_values.pay_method not in ('card', 'invoice', 'cash')) as otherwise,
    max(order_values.order_value) as largest_order,
    round((100 * sum(order_values.order_value)) / (sum(sum(order_values.order_value)) over (partition by month_position.year_no)), 4) as percent_of_year
from month_position
left join order_values on order_values.order_date = month_position.cal_date
group by month_position.year_no, month_position.part_of_month
order by month_position.year_no, month_position.part_of_month;
