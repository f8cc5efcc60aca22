-- Items that sold in the last days but were out of stock somewhere, and where the stock lies.
with last_day as (
    select store_id, item_id, max(day) as day from stock group by store_id, item_id
), now_stock as (
    select s.store_id, s.item_id, s.on_hand
    from stock s
    inner join last_day d on d.store_id = s.store_id and d.item_id = s.item_id and d.day = s.day
), sold as (
    select sa.store_id, l.item_id, sum(l.quantity) as quantity, count(distinct sa.sale_id) as sales
    from sale sa
    inner join sale_line l on l.sale_id = sa.sale_id
    where sa.status <> 'cancelled'
    group by sa.store_id, l.item_id
    union all
    select n.store_id, n.item_id, 0, 0
    from now_stock n
    where not exists (select 1 from sale sa2 inner join sale_line l2 on l2.sale_id = sa2.sale_id where sa2.store_id = n.store_id and l2.item_id = n.item_id)
)
select
    i.sku,
    i.brand,
    st.name as store_name,
    so.quantity,
    so.sales,
    coalesce(n.on_hand, 0) as on_hand,
    (select sum(o.on_hand) from now_stock o where o.item_id = so.item_id and o.store_id <> so.store_id) as elsewhere,
    case when coalesce(n.on_hand, 0) = 0 and so.quantity > 0 then 'lost sales' when n.on_hand < so.quantity then 'short' else 'fine' end as verdict
from sold so
inner join item i on i.item_id = so.item_id
inner join store st on st.store_id = so.store_id
left join now_stock n on n.store_id = so.store_id and n.item_id = so.item_id
where so.quantity >= 0 and i.list_price between 1 and 1000
order by so.quantity desc, i.sku
