-- Which customers are above their credit limit if everything open and unpaid is added up?
WITH invoiced AS (
    SELECT sales.customer_id,
        sales.order_id,
        sales.status,
        sales.shipping_fee + SUM(line.quantity * line.unit_price - line.discount_amount + line.tax_amount) AS invoice_total
    FROM dbo.sales_order AS sales
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    WHERE sales.customer_id IS NOT NULL
        AND sales.status <> 'cancelled'
    GROUP BY sales.customer_id, sales.order_id, sales.status, sales.shipping_fee
),
balance AS (
    SELECT invoiced.customer_id,
        COUNT(*) AS orders,
        SUM(invoiced.invoice_total) AS invoiced,
        SUM(COALESCE(paid.amount, 0)) AS paid,
        SUM(COALESCE(refunded.amount, 0)) AS refunded,
        SUM(invoiced.invoice_total - COALESCE(paid.amount, 0) - COALESCE(refunded.amount, 0)) AS outstanding
    FROM invoiced
    LEFT JOIN (
        SELECT payment.order_id, SUM(payment.amount) AS amount
        FROM dbo.payment
        GROUP BY payment.order_id
    ) AS paid ON paid.order_id = invoiced.order_id
    LEFT JOIN (
        SELECT return_line.order_id, SUM(return_line.refund_amount) AS amount
        FROM dbo.return_line
        GROUP BY return_line.order_id
    ) AS refunded ON refunded.order_id = invoiced.order_id
    GROUP BY invoiced.customer_id
)
SELECT customer.customer_id,
    CONCAT(customer.first_name, ' ', customer.last_name) AS customer_name,
    customer.segment,
    balance.orders,
    balance.invoiced,
    balance.paid,
    balance.refunded,
    balance.outstanding,
    COALESCE(customer.credit_limit, 0) AS credit_limit,
    balance.outstanding - COALESCE(customer.credit_limit, 0) AS above_limit,
    CASE
        WHEN customer.credit_limit IS NULL THEN 'no limit agreed'
        WHEN balance.outstanding > 2 * customer.credit_limit THEN 'far above'
        WHEN balance.outstanding > customer.credit_limit THEN 'above'
        ELSE 'within'
    END AS credit_state
FROM balance
JOIN dbo.customer ON customer.customer_id = balance.customer_id
WHERE balance.outstanding > COALESCE(customer.credit_limit, 250)
ORDER BY above_limit DESC, customer.customer_id;
