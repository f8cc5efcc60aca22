-- Which regions, at every level of the tree, have customers, stores, suppliers and warehouses?
with recursive region_tree (region_id, top_id, top_name, distance) as (
    select region.region_id, region.region_id, region.region_name, 0
    from region
    union all
    select child.region_id, tree.top_id, tree.top_name, tree.distance + 1
    from region_tree as tree
    join region as child on child.parent_region_id = tree.region_id
),
places as (
    select country.region_id, 'customer' as kind, customer.customer_id as place_id
    from customer
    join country on country.country_code = customer.country_code
    union all
    select country.region_id, 'store', store.store_id
    from store
    join country on country.country_code = store.country_code
    where store.closed_on is null
    union all
    select country.region_id, 'supplier', supplier.supplier_id
    from supplier
    join country on country.country_code = supplier.country_code
    union all
    select country.region_id, 'warehouse', warehouse.warehouse_id
    from warehouse
    join country on country.country_code = warehouse.country_code
)
select tree.top_name as region_name,
    coalesce(parent.region_name, '-') as parent_name,
    max(tree.distance) as levels_below,
    count(distinct tree.region_id) as regions,
    count(*) filter (where places.kind = 'customer') as customers,
    count(*) filter (where places.kind = 'store') as stores,
    count(*) filter (where places.kind = 'supplier') as suppliers,
    count(*) filter (where places.kind = 'warehouse') as warehouses,
    round(1.0 * (100 * count(*) filter (where places.kind = 'customer')) / (select count(*) from customer), 2) as percent_of_customers,
    case
        when count(*) filter (where places.kind = 'store') = 0 then 'no store yet'
        when count(*) filter (where places.kind = 'warehouse') = 0 then 'no warehouse yet'
        else 'covered'
    end as coverage
from region_tree as tree
join region on region.region_id = tree.top_id
left join region as parent on parent.region_id = region.parent_region_id
left join places on places.region_id = tree.region_id
group by tree.top_id, tree.top_name, parent.region_name
order by customers desc, tree.top_name;
