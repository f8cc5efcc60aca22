-- Which suppliers deliver to every warehouse, and which warehouse depends on few of them?
with deliveries as (
    select warehouse_id,
        supplier_id,
        count(distinct purchase.purchase_id) as orders,
        sum(quantity * unit_cost) as [value]
    from dbo.purchase_order as purchase
    join dbo.purchase_line as line on line.purchase_id = purchase.purchase_id
    where status <> 'disputed'
    group by warehouse_id, supplier_id
),
shares as (
    select *,
        sum([value]) over (partition by warehouse_id) as warehouse_value,
        row_number() over (partition by warehouse_id order by [value] desc, supplier_id) as place
    from deliveries
)
select warehouse.warehouse_name,
    count(*) as suppliers,
    sum(shares.orders) as orders,
    max(shares.warehouse_value) as purchase_value,
    sum(case when shares.place <= 3 then shares.value else 0 end) as value_of_three,
    cast(1.0 * (100 * sum(case when shares.place <= 3 then shares.value else 0 end)) / max(shares.warehouse_value) as decimal(18, 3)) as percent_of_three,
    max(case when shares.place = 1 then supplier.supplier_name end) as main_supplier,
    string_agg(supplier.supplier_name, ', ') within group (order by shares.place) as suppliers_by_value,
    count(case when supplier.country_code = warehouse.country_code then 1 end) as domestic_suppliers,
    count(case when reach.warehouses = 5 then 1 end) as suppliers_everywhere
from shares
join dbo.supplier on supplier.supplier_id = shares.supplier_id
join dbo.warehouse on warehouse.warehouse_id = shares.warehouse_id
join (
    select deliveries.supplier_id, count(*) as warehouses
    from deliveries
    group by deliveries.supplier_id
) as reach on reach.supplier_id = shares.supplier_id
group by warehouse.warehouse_id, warehouse.warehouse_name
order by percent_of_three desc, warehouse.warehouse_name;
