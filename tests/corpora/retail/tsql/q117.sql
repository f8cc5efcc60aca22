-- Which combinations of channel, device and segment are worth most, each counted once with all its subtotals?
WITH customer_device AS (
    SELECT visit.customer_id,
        visit.device_type,
        COUNT(*) AS visits,
        ROW_NUMBER() OVER (PARTITION BY visit.customer_id ORDER BY COUNT(*) DESC, visit.device_type) AS preference
    FROM web_visit AS visit
    WHERE visit.customer_id IS NOT NULL
    GROUP BY visit.customer_id, visit.device_type
),
spending AS (
    SELECT sales.channel,
        COALESCE(customer_device.device_type, 'never online') AS device_type,
        customer.segment,
        sales.customer_id,
        sales.order_id,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS order_value
    FROM sales_order AS sales
    JOIN customer ON customer.customer_id = sales.customer_id
    LEFT JOIN customer_device ON customer_device.customer_id = sales.customer_id AND customer_device.preference = 1
    JOIN order_line AS line ON line.order_id = sales.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY sales.channel, customer_device.device_type, customer.segment, sales.customer_id, sales.order_id
)
SELECT subtotal_kind = GROUPING_ID(spending.channel, spending.device_type, spending.segment),
    channel = COALESCE(spending.channel, 'any'),
    device_type = COALESCE(spending.device_type, 'any'),
    segment = COALESCE(spending.segment, 'any'),
    orders = COUNT(*),
    customers = COUNT(DISTINCT spending.customer_id),
    order_value = SUM(spending.order_value),
    average_value = CAST(AVG(1.0 * spending.order_value) AS decimal(18, 4)),
    highest_value = MAX(spending.order_value),
    value_per_customer = CAST(1.0 * SUM(spending.order_value) / COUNT(DISTINCT spending.customer_id) AS decimal(18, 4)),
    RANK() OVER (PARTITION BY GROUPING_ID(spending.channel, spending.device_type, spending.segment)
        ORDER BY SUM(spending.order_value) DESC) AS rank_among_its_kind
FROM spending
GROUP BY GROUPING SETS (
    (spending.channel, spending.device_type, spending.segment),
    (spending.channel, spending.device_type),
    (spending.channel, spending.segment),
    (spending.device_type),
    ())
HAVING COUNT(*) >= 5
ORDER BY subtotal_kind, channel, device_type, segment
OPTION (RECOMPILE);
