-- How did list prices develop, and which products changed their price three times in the same direction?
with changes as (
    select price_change.product_id,
        price_change.valid_from,
        price_change.price,
        price_change.reason,
        lag(price_change.price) over (partition by price_change.product_id order by price_change.valid_from) as price_before,
        lead(price_change.valid_from) over (partition by price_change.product_id order by price_change.valid_from) as next_change
    from price_change
),
directed as (
    select changes.*,
        case
            when changes.price > changes.price_before then 1
            when changes.price < changes.price_before then -1
            else 0
        end as direction
    from changes
),
summed as (
    select directed.*,
        sum(directed.direction) over (partition by directed.product_id order by directed.valid_from
            rows between 2 preceding and current row) as direction_sum
    from directed
)
select product.sku,
    product.product_name,
    count(*) as changes,
    min(summed.price) as lowest_price,
    max(summed.price) as highest_price,
    max(summed.price) - min(summed.price) as price_range,
    count(*) filter (where summed.direction = 1) as increases,
    count(*) filter (where summed.direction = -1) as decreases,
    count(*) filter (where summed.reason is null) as without_reason,
    max(case when summed.direction_sum >= 2 then 'rising' when summed.direction_sum <= -2 then 'falling' else 'mixed' end) as course,
    sum(date_diff('day', summed.valid_from, coalesce(summed.next_change, date '2024-12-31')) * summed.price) as price_days,
    round(sum(date_diff('day', summed.valid_from, coalesce(summed.next_change, date '2024-12-31')) * summed.price) / sum(date_diff('day', summed.valid_from, coalesce(summed.next_change, date '2024-12-31'))), 4) as weighted_price
from summed
join product on product.product_id = summed.product_id
group by product.product_id, product.sku, product.product_name
having max(abs(summed.direction_sum)) >= 2
order by price_range desc, product.sku;
