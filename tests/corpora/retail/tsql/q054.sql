-- Where do the dates of an order contradict each other, so that data must be corrected?
SELECT 'payment before order' AS [contradiction],
    sales.order_id,
    sales.order_date,
    CAST(payment.paid_at AS date) AS [other_date],
    DATEDIFF(DAY, sales.order_date, CAST(payment.paid_at AS date)) AS [days_apart],
    sales.status
FROM [dbo].[sales_order] AS [sales]
JOIN [dbo].[payment] ON payment.order_id = sales.order_id
WHERE payment.paid_at < sales.ordered_at
UNION ALL
SELECT 'shipped more than four days after the order',
    sales.order_id,
    sales.order_date,
    shipment.shipped_on,
    DATEDIFF(DAY, sales.order_date, shipment.shipped_on),
    sales.status
FROM [dbo].[sales_order] AS [sales]
JOIN [dbo].[shipment] ON shipment.order_id = sales.order_id
WHERE shipment.shipped_on >= DATEADD(DAY, 4, sales.order_date)
    AND MONTH(sales.order_date) = 12
UNION ALL
SELECT 'returned before delivery',
    sales.order_id,
    sales.order_date,
    returned.returned_on,
    DATEDIFF(DAY, sales.order_date, returned.returned_on),
    sales.status
FROM [dbo].[sales_order] AS [sales]
JOIN [dbo].[return_line] AS returned ON returned.order_id = sales.order_id
WHERE EXISTS (
    SELECT 1
    FROM [dbo].[shipment]
    WHERE shipment.order_id = sales.order_id
        AND (shipment.delivered_on IS NULL OR shipment.delivered_on > returned.returned_on))
UNION ALL
SELECT 'ordered before the customer joined',
    sales.order_id,
    sales.order_date,
    customer.joined_on,
    DATEDIFF(DAY, sales.order_date, customer.joined_on),
    sales.status
FROM [dbo].[sales_order] AS [sales]
JOIN [dbo].[customer] ON customer.customer_id = sales.customer_id
WHERE customer.joined_on > DATEADD(DAY, 800, sales.order_date)
UNION ALL
SELECT 'sold by a closed store',
    sales.order_id,
    sales.order_date,
    store.closed_on,
    DATEDIFF(DAY, sales.order_date, store.closed_on),
    sales.status
FROM [dbo].[sales_order] AS [sales]
JOIN [dbo].[store] ON store.store_id = sales.store_id
WHERE store.closed_on < sales.order_date
ORDER BY contradiction, order_id, other_date;
