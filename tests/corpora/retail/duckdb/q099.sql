-- Which suppliers deliver to every warehouse, and which warehouse depends on few of them?
with deliveries as (
    select warehouse_id,
        supplier_id,
        count(distinct purchase_id) as orders,
        sum(quantity * unit_cost) as value
    from purchase_order
    join purchase_line using (purchase_id)
    where status <> 'disputed'
    group by all
),
shares as (
    select *,
        sum(value) over warehouse_all as warehouse_value,
        row_number() over (warehouse_all order by value desc, supplier_id) as place
    from deliveries
    window warehouse_all as (partition by warehouse_id)
)
select warehouse.warehouse_name,
    count(*) as suppliers,
    sum(shares.orders) as orders,
    max(shares.warehouse_value) as purchase_value,
    sum(case when shares.place <= 3 then shares.value else 0 end) as value_of_three,
    round((100 * sum(case when shares.place <= 3 then shares.value else 0 end)) / max(shares.warehouse_value), 3) as percent_of_three,
    max(case when shares.place = 1 then supplier.supplier_name end) as main_supplier,
    string_agg(supplier.supplier_name, ', ' order by shares.place) as suppliers_by_value,
    count(*) filter (where supplier.country_code = warehouse.country_code) as domestic_suppliers,
    count(*) filter (where reach.warehouses = 5) as suppliers_everywhere
from shares
join supplier on supplier.supplier_id = shares.supplier_id
join warehouse on warehouse.warehouse_id = shares.warehouse_id
join (
    select deliveries.supplier_id, count(*) as warehouses
    from deliveries
    group by all
) as reach on reach.supplier_id = shares.supplier_id
group by warehouse.warehouse_id, warehouse.warehouse_name
order by percent_of_three desc, warehouse.warehouse_name;
