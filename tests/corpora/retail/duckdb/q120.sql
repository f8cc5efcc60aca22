-- What does the balance sheet of each warehouse look like: bought, shipped, counted and unexplained?
with bought as (
    select purchase.warehouse_id,
        year(purchase.received_on) as book_year,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_cost) as amount
    from purchase_order as purchase
    join purchase_line as line on line.purchase_id = purchase.purchase_id
    where purchase.received_on is not null
    group by all
),
shipped as (
    select shipment.warehouse_id,
        year(shipment.shipped_on) as book_year,
        sum(line.quantity) as units,
        sum(line.quantity * product.unit_cost) as amount
    from shipment
    join order_line as line on line.order_id = shipment.order_id
    join product on product.product_id = line.product_id
    group by all
),
counted as (
    select stock.warehouse_id,
        year(stock.snapshot_on) as book_year,
        sum(stock.on_hand) as units,
        sum(stock.on_hand * product.unit_cost) as amount
    from inventory_snapshot as stock
    join product on product.product_id = stock.product_id
    where month(stock.snapshot_on) = 10
    group by all
),
booked as (
    select 'bought' as entry, bought.warehouse_id, bought.book_year, bought.units, bought.amount from bought
    union all
    select 'shipped', shipped.warehouse_id, shipped.book_year, -shipped.units, -shipped.amount from shipped
    union all
    select 'counted', counted.warehouse_id, counted.book_year, counted.units, counted.amount from counted
)
select warehouse.warehouse_name,
    booked.book_year,
    coalesce(sum(case booked.entry when 'bought' then booked.units end), 0) as units_bought,
    coalesce(sum(case booked.entry when 'shipped' then booked.units end), 0) as units_shipped,
    coalesce(sum(case booked.entry when 'counted' then booked.units end), 0) as units_counted,
    coalesce(sum(case when booked.entry <> 'counted' then booked.units end), 0)
        - coalesce(sum(case when booked.entry = 'counted' then booked.units end), 0) as units_unexplained,
    coalesce(sum(case booked.entry when 'bought' then booked.amount end), 0) as amount_bought,
    coalesce(sum(case booked.entry when 'shipped' then booked.amount end), 0) as amount_shipped,
    coalesce(sum(case booked.entry when 'counted' then booked.amount end), 0) as amount_counted,
    sum(sum(case when booked.entry <> 'counted' then booked.amount else 0 end)) over (partition by warehouse.warehouse_id
        order by booked.book_year rows between unbounded preceding and current row) as amount_so_far,
    count(distinct booked.entry) as kinds_of_entry
from booked
right join warehouse on warehouse.warehouse_id = booked.warehouse_id
where booked.book_year is not null
    or not exists (select 1 from shipped where shipped.warehouse_id = warehouse.warehouse_id)
group by warehouse.warehouse_id, warehouse.warehouse_name, booked.book_year
order by warehouse.warehouse_name, booked.book_year;
