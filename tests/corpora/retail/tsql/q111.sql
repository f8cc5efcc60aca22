-- Which price history entries are superfluous, because the price did not change or changed back at once?
with entries as (
    select change.product_id,
        change.valid_from,
        change.price,
        change.reason,
        lag(change.price) over (partition by change.product_id order by change.valid_from) as price_before,
        lead(change.price) over (partition by change.product_id order by change.valid_from) as price_after,
        lead(change.valid_from) over (partition by change.product_id order by change.valid_from) as next_from,
        row_number() over (partition by change.product_id order by change.valid_from) as entry_number
    from dbo.price_change as change
)
select product.sku,
    entries.entry_number,
    entries.valid_from,
    datediff(day, entries.valid_from, entries.next_from) as days_valid,
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
     from dbo.order_line as line
     join dbo.sales_order as sales on sales.order_id = line.order_id
     where line.product_id = entries.product_id
         and sales.order_date >= entries.valid_from
         and sales.order_date < coalesce(entries.next_from, cast('20250101' as date))) as lines_sold_meanwhile,
    round(100 * (entries.price - entries.price_before) / entries.price_before, 4) as change_percent
from entries
join dbo.product on product.product_id = entries.product_id
where entries.price_before is not null
    and abs(entries.price - entries.price_before) <= 1.5
    and (entries.reason is null or entries.reason <> 'campaign')
order by product.sku, entries.entry_number;
