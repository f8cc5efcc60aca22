-- Which of the payment methods do customers change to, from one order to the next?
WITH method_per_order AS (
    SELECT payment.order_id,
        MIN(payment.pay_method) AS [pay_method],
        COUNT(DISTINCT payment.pay_method) AS [methods],
        MIN(payment.paid_at) AS [paid_at],
        SUM(payment.amount) AS [amount]
    FROM [dbo].[payment]
    GROUP BY payment.order_id
),
in_sequence AS (
    SELECT sales.customer_id,
        sales.order_id,
        method_per_order.pay_method,
        method_per_order.methods,
        method_per_order.amount,
        LEAD(method_per_order.pay_method) OVER (PARTITION BY sales.customer_id ORDER BY method_per_order.paid_at, sales.order_id) AS [next_method],
        LEAD(method_per_order.amount) OVER (PARTITION BY sales.customer_id ORDER BY method_per_order.paid_at, sales.order_id) AS [next_amount]
    FROM [dbo].[sales_order] AS [sales]
    JOIN method_per_order ON method_per_order.order_id = sales.order_id
    WHERE sales.customer_id IS NOT NULL
)
SELECT in_sequence.pay_method AS [from_method],
    in_sequence.next_method AS [to_method],
    COUNT(*) AS [changes],
    COUNT(DISTINCT in_sequence.customer_id) AS [customers],
    SUM(in_sequence.amount) AS [amount_before],
    SUM(in_sequence.next_amount) AS [amount_after],
    CAST(AVG(1.0 * (in_sequence.next_amount - in_sequence.amount)) AS decimal(18, 3)) AS [average_change],
    COUNT(CASE WHEN in_sequence.methods > 1 THEN 1 END) AS [mixed_before],
    CAST(1.0 * (100 * COUNT(*)) / (SUM(COUNT(*)) OVER (PARTITION BY in_sequence.pay_method)) AS decimal(18, 3)) AS [percent_of_from],
    RANK() OVER (ORDER BY COUNT(*) DESC) AS [popularity]
FROM in_sequence
WHERE in_sequence.next_method IS NOT NULL
GROUP BY in_sequence.pay_method, in_sequence.next_method
ORDER BY in_sequence.pay_method, in_sequence.next_method;
