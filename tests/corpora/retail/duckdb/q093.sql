-- How much stock does each category turn over in a year, in units and in days of supply?
with sold as (
    select product.category_id,
        year(sales.order_date) as sales_year,
        sum(line.quantity) as units_sold,
        sum(line.quantity * product.unit_cost) as cost_of_sales
    from order_line as line
    join sales_order as sales on sales.order_id = line.order_id
    join product on product.product_id = line.product_id
    where sales.status in ('completed', 'open')
    group by all
),
held as (
    select product.category_id,
        year(stock.snapshot_on) as stock_year,
        sum(stock.on_hand) as units_counted,
        sum(stock.on_hand * product.unit_cost) as value_counted,
        count(distinct stock.snapshot_on) as counts
    from inventory_snapshot as stock
    join product on product.product_id = stock.product_id
    group by all
)
select category.category_name,
    sold.sales_year,
    sold.units_sold,
    round(held.units_counted / held.counts, 2) as average_units_held,
    sold.cost_of_sales,
    round(held.value_counted / held.counts, 2) as average_stock_value,
    round((sold.cost_of_sales * held.counts) / nullif(held.value_counted, 0), 5) as turnover,
    round((365 * held.value_counted) / nullif(sold.cost_of_sales * held.counts, 0), 2) as days_of_supply,
    sold.units_sold - lag(sold.units_sold) over (partition by sold.category_id order by sold.sales_year) as change_in_units,
    case when held.units_counted > held.counts * sold.units_sold then 'too much stock' else 'in balance' end as verdict
from sold
join held on held.category_id = sold.category_id and held.stock_year = sold.sales_year
join category on category.category_id = sold.category_id
order by category.category_name, sold.sales_year;
