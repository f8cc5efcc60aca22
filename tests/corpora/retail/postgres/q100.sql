-- What is the longest time each customer went without ordering, and is the present silence longer?
with order_dates as (
    select distinct sales.customer_id, sales.order_date
    from sales_order as sales
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
),
gaps as (
    select order_dates.customer_id,
        order_dates.order_date as silent_from,
        lead(order_dates.order_date) over (partition by order_dates.customer_id order by order_dates.order_date) as silent_until
    from order_dates
),
measured as (
    select gaps.customer_id,
        gaps.silent_from,
        coalesce(gaps.silent_until, date '2024-12-31') as silent_until,
        (coalesce(gaps.silent_until, date '2024-12-31') - gaps.silent_from) as silent_days,
        case when gaps.silent_until is null then 1 else 0 end as is_present
    from gaps
),
ranked as (
    select measured.*,
        row_number() over (partition by measured.customer_id order by measured.silent_days desc, measured.silent_from) as place,
        count(*) over (partition by measured.customer_id) as gap_count,
        avg(measured.silent_days) over (partition by measured.customer_id) as plain_average,
        max(case when measured.is_present = 1 then measured.silent_days end) over (partition by measured.customer_id) as present_days
    from measured
)
select customer.customer_id,
    customer.last_name || ' ' || customer.first_name as customer_name,
    customer.segment,
    ranked.silent_from,
    ranked.silent_until,
    ranked.silent_days,
    ranked.present_days,
    ranked.gap_count,
    case
        when ranked.is_present = 1 then 'longer than ever'
        when 2 * ranked.present_days > ranked.silent_days then 'getting long'
        else 'usual'
    end as judgement,
    coalesce(customer.email, 'no address') as write_to
from ranked
join customer on customer.customer_id = ranked.customer_id
where ranked.place = 1
    and ranked.gap_count >= 3
order by ranked.silent_days desc, customer.customer_id
limit 50;
