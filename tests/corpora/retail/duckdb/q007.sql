-- How does each month's revenue compare with the month before and the same month a year ago?
with monthly as (
    select k.year_no,
        k.month_no,
        sum(l.quantity * l.unit_price - l.discount_amount) as revenue,
        count(distinct o.order_id) as order_count
    from calendar as k
    join sales_order as o on o.order_date = k.cal_date
    join order_line as l on l.order_id = o.order_id
    where o.status <> 'cancelled'
    group by all
),
compared as (
    select m.year_no,
        m.month_no,
        m.revenue,
        m.order_count,
        lag(m.revenue) over (order by m.year_no, m.month_no) as previous_month,
        lag(m.revenue, 12) over (order by m.year_no, m.month_no) as previous_year,
        sum(m.revenue) over (partition by m.year_no order by m.month_no
            rows between unbounded preceding and current row) as year_to_date,
        avg(m.revenue) over (order by m.year_no, m.month_no
            rows between 2 preceding and current row) as moving_average
    from monthly as m
)
select c.year_no,
    c.month_no,
    c.revenue,
    c.order_count,
    c.previous_month,
    c.revenue - c.previous_month as month_change,
    round((100 * (c.revenue - c.previous_month)) / nullif(c.previous_month, 0), 2) as month_change_percent,
    round((100 * (c.revenue - c.previous_year)) / nullif(c.previous_year, 0), 2) as year_change_percent,
    c.year_to_date,
    round(c.moving_average, 4) as moving_average,
    case when c.revenue > c.moving_average then 'above' else 'below' end as trend
from compared as c
order by c.year_no, c.month_no;
