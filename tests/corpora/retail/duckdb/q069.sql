-- Over which periods did two promotions run at the same time, and what was sold then?
with overlapping as (
    select one.promotion_id as first_id,
        two.promotion_id as second_id,
        one.promotion_name as first_name,
        two.promotion_name as second_name,
        greatest(one.starts_on, two.starts_on) as both_from,
        least(one.ends_on, two.ends_on) as both_until
    from promotion as one
    join promotion as two
        on two.promotion_id > one.promotion_id
        and two.starts_on <= one.ends_on + 60
        and two.ends_on >= one.starts_on
),
sold as (
    select overlapping.first_id,
        overlapping.second_id,
        count(distinct sales.order_id) as orders,
        count(distinct case when sales.promotion_id in (overlapping.first_id, overlapping.second_id) then sales.order_id end) as promoted_orders,
        coalesce(sum(line.quantity * line.unit_price), 0) as gross_value,
        coalesce(sum(line.discount_amount), 0) as discounts
    from overlapping
    left join sales_order as sales
        on sales.order_date between least(overlapping.both_from, overlapping.both_until) and greatest(overlapping.both_from, overlapping.both_until)
        and sales.status <> 'cancelled'
    left join order_line as line on line.order_id = sales.order_id
    group by all
)
select overlapping.first_name,
    overlapping.second_name,
    overlapping.both_from,
    overlapping.both_until,
    case
        when overlapping.both_until >= overlapping.both_from then 'overlap'
        else 'gap'
    end as relation,
    abs(date_diff('day', overlapping.both_from, overlapping.both_until)) as days,
    sold.orders,
    sold.promoted_orders,
    sold.gross_value,
    sold.discounts,
    round((100 * sold.discounts) / nullif(sold.gross_value, 0), 4) as discount_percent
from overlapping
join sold on sold.first_id = overlapping.first_id and sold.second_id = overlapping.second_id
order by overlapping.both_from, overlapping.first_name, overlapping.second_name;
