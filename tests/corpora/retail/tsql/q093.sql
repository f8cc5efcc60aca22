-- How much stock does each category turn over in a year, in units and in days of supply?
WITH sold AS (
    SELECT product.category_id,
        YEAR(sales.order_date) AS sales_year,
        SUM(line.quantity) AS units_sold,
        SUM(line.quantity * product.unit_cost) AS cost_of_sales
    FROM order_line AS line WITH (NOLOCK)
    JOIN sales_order AS sales WITH (NOLOCK) ON sales.order_id = line.order_id
    JOIN product WITH (NOLOCK) ON product.product_id = line.product_id
    WHERE sales.status IN ('completed', 'open')
    GROUP BY product.category_id, YEAR(sales.order_date)
),
held AS (
    SELECT product.category_id,
        YEAR(stock.snapshot_on) AS stock_year,
        SUM(stock.on_hand) AS units_counted,
        SUM(stock.on_hand * product.unit_cost) AS value_counted,
        COUNT(DISTINCT stock.snapshot_on) AS counts
    FROM inventory_snapshot AS stock WITH (NOLOCK)
    JOIN product WITH (NOLOCK) ON product.product_id = stock.product_id
    GROUP BY product.category_id, YEAR(stock.snapshot_on)
)
SELECT category.category_name,
    sold.sales_year,
    sold.units_sold,
    average_units_held = CAST(1.0 * held.units_counted / held.counts AS decimal(18, 2)),
    sold.cost_of_sales,
    average_stock_value = CAST(1.0 * held.value_counted / held.counts AS decimal(18, 2)),
    turnover = CAST(1.0 * (sold.cost_of_sales * held.counts) / NULLIF(held.value_counted, 0) AS decimal(18, 5)),
    days_of_supply = CAST(1.0 * (365 * held.value_counted) / NULLIF(sold.cost_of_sales * held.counts, 0) AS decimal(18, 2)),
    change_in_units = sold.units_sold - LAG(sold.units_sold) OVER (PARTITION BY sold.category_id ORDER BY sold.sales_year),
    verdict = IIF(held.units_counted > held.counts * sold.units_sold, 'too much stock', 'in balance')
FROM sold
JOIN held ON held.category_id = sold.category_id AND held.stock_year = sold.sales_year
JOIN category WITH (NOLOCK) ON category.category_id = sold.category_id
ORDER BY category.category_name, sold.sales_year;
