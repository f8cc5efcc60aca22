-- Which price history entries are superfluous, because the price did not change or changed back at once?
with entries as (
    select change.product_id,
        change.valid_from,
        change.price,
        change.reason,
        lag(change.price) over by_date as price_before,
        lead(change.price) over by_date as price_after,
        lead(change.valid_from) over by_date as next_from,
        row_number() over by_date as entry_number
    from price_change as change
    window by_date as (partition by change.product_id order by change.valid_from)
)
select product.sku,
    entries.entry_number,
    entries.valid_from,
    (entries.next_from - entries.valid_from) as days_valid,
    entries.price_before,
    entries.price,
    entries.price_after,
    coalesce(entries.reason, 'no reason') as reason,
    case
        when entries.price = entries.price_before then 'no change'
        when entries.price_after = entries.price_before then 'changed back'
        when abs(entries.price - entries.price_before) <= 0.25 then 'hardly a change'
        else 'real change'
    end as kind,
    (select count(*)
     from order_line as line
     join sales_order as sales on sales.order_id = line.order_id
     where line.product_id = entries.product_id
         and sales.order_date >= entries.valid_from
         and sales.order_date < coalesce(entries.next_from, date '2025-01-01')) as lines_sold_meanwhile,
    round(100 * (entries.price - entries.price_before) / entries.price_before, 4) as change_percent
from entries
join product on product.product_id = entries.product_id
where entries.price_before is not null
    and abs(entries.price - entries.price_before) <= 1.5
    and (entries.reason is null or entries.reason <> 'campaign')
order by product.sku, entries.entry_number;
