-- In which runs of consecutive days did a warehouse ship at least once each day?
with ship_days as (
    select distinct h.warehouse_id, h.shipped_on
    from shipment as h
    where h.shipped_on between date '2023-01-01' and date '2024-12-31'
),
numbered as (
    select d.warehouse_id,
        d.shipped_on,
        row_number() over (partition by d.warehouse_id order by d.shipped_on) as day_index
    from ship_days as d
),
islands as (
    select n.warehouse_id,
        n.shipped_on as ship_day,
        date_diff('day', date '2020-01-01', n.shipped_on) - n.day_index as island_key
    from numbered as n
)
select w.warehouse_name,
    min(i.ship_day) as run_start,
    max(i.ship_day) as run_end,
    count(*) as run_days,
    (select count(*)
     from shipment as h
     where h.warehouse_id = i.warehouse_id
         and h.shipped_on between min(i.ship_day) and max(i.ship_day)) as shipments,
    rank() over (partition by w.warehouse_name order by count(*) desc) as length_rank
from islands as i
join warehouse as w on w.warehouse_id = i.warehouse_id
group by i.warehouse_id, w.warehouse_name, i.island_key
having count(*) >= 3
order by w.warehouse_name, run_start;
