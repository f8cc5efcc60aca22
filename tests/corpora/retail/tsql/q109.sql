-- Where did an order's shipping address warehouse differ between its shipments, and who carried them?
SELECT first_part.order_id,
    sales.order_date,
    sales.channel,
    first_warehouse = from_first.warehouse_name,
    second_warehouse = from_second.warehouse_name,
    first_carrier = first_part.carrier_name,
    second_carrier = second_part.carrier_name,
    first_shipped_on = first_part.shipped_on,
    second_shipped_on = second_part.shipped_on,
    days_apart = DATEDIFF(DAY, first_part.shipped_on, second_part.shipped_on),
    shipping_cost = first_part.shipping_cost + second_part.shipping_cost,
    CASE
        WHEN EXISTS (SELECT first_part.delivered_on INTERSECT SELECT second_part.delivered_on) THEN 'same day or both unknown'
        WHEN first_part.delivered_on IS NULL OR second_part.delivered_on IS NULL THEN 'one unknown'
        WHEN first_part.delivered_on < second_part.delivered_on THEN 'first one earlier'
        ELSE 'second one earlier'
    END AS arrival,
    (SELECT COUNT(*)
     FROM order_line AS line
     WHERE line.order_id = first_part.order_id) AS lines,
    SUM(first_part.shipping_cost + second_part.shipping_cost) OVER (PARTITION BY sales.channel
        ORDER BY sales.order_date, sales.order_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS cost_so_far
FROM shipment AS first_part
JOIN shipment AS second_part
    ON second_part.order_id = first_part.order_id
    AND second_part.shipment_id > first_part.shipment_id
    AND second_part.warehouse_id <> first_part.warehouse_id
JOIN sales_order AS sales ON sales.order_id = first_part.order_id
JOIN warehouse AS from_first ON from_first.warehouse_id = first_part.warehouse_id
JOIN warehouse AS from_second ON from_second.warehouse_id = second_part.warehouse_id
WHERE sales.order_date >= '2024-01-01'
ORDER BY sales.channel, sales.order_date, first_part.order_id;
