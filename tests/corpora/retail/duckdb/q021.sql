-- How did stock move between quarters in each warehouse, and where is it below the reorder point?
with moves as (
    select i.warehouse_id,
        i.product_id,
        i.snapshot_on,
        i.on_hand,
        i.on_order,
        i.reorder_point,
        i.on_hand - lag(i.on_hand, 1, 0) over (partition by i.warehouse_id, i.product_id order by i.snapshot_on) as change_since,
        lead(i.on_hand) over (partition by i.warehouse_id, i.product_id order by i.snapshot_on) as next_on_hand
    from inventory_snapshot as i
)
select w.warehouse_name,
    m.snapshot_on,
    count(*) as products,
    sum(m.on_hand) as on_hand,
    sum(m.change_since) as change_since,
    count(*) filter (where m.on_hand < m.reorder_point) as below_reorder,
    count(*) filter (where m.on_hand < m.reorder_point and m.on_order = 0) as below_without_order,
    count(*) filter (where m.reorder_point is null) as without_reorder_point,
    count(*) filter (where m.next_on_hand > m.on_hand) as refilled_later,
    sum(m.on_hand * p.unit_cost) as stock_value,
    round((100 * sum(m.on_hand)) / nullif(coalesce(w.capacity, 100000), 0), 4) as used_percent
from moves as m
join warehouse as w on w.warehouse_id = m.warehouse_id
join product as p on p.product_id = m.product_id
where m.snapshot_on >= date '2023-01-01'
group by w.warehouse_id, w.warehouse_name, w.capacity, m.snapshot_on
order by w.warehouse_name, m.snapshot_on;
