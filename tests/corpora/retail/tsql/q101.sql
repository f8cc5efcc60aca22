-- How do the last days of a month compare with the rest of it, in orders, value and kind of payment?
WITH month_position AS (
    SELECT calendar.cal_date,
        calendar.year_no,
        calendar.month_no,
        CASE
            WHEN calendar.cal_date > DATEADD(DAY, -5, EOMONTH(calendar.cal_date)) THEN 'last five days'
            WHEN DAY(calendar.cal_date) <= 5 THEN 'first five days'
            ELSE 'in between'
        END AS part_of_month
    FROM calendar
    WHERE calendar.year_no BETWEEN 2023 AND 2024
),
order_values AS (
    SELECT sales.order_id,
        sales.order_date,
        SUM(line.quantity * line.unit_price - line.discount_amount) AS order_value,
        (SELECT MIN(payment.pay_method)
         FROM payment
         WHERE payment.order_id = sales.order_id) AS pay_method
    FROM sales_order AS sales
    JOIN order_line AS line ON line.order_id = sales.order_id
    WHERE sales.status <> 'cancelled'
    GROUP BY sales.order_id, sales.order_date
)
SELECT month_position.year_no,
    month_position.part_of_month,
    days = COUNT(DISTINCT month_position.cal_date),
    orders = COUNT(order_values.order_id),
    order_value = SUM(order_values.order_value),
    value_per_day = CAST(1.0 * SUM(order_values.order_value) / COUNT(DISTINCT month_position.cal_date) AS decimal(18, 3)),
    by_card = COUNT(CASE WHEN order_values.pay_method = 'card' THEN 1 END),
    by_invoice = COUNT(CASE WHEN order_values.pay_method = 'invoice' THEN 1 END),
    in_cash = COUNT(CASE WHEN order_values.pay_method = 'cash' THEN 1 END),
    otherwise = COUNT(CASE WHEN order_values.pay_method NOT IN ('card', 'invoice', 'cash') THEN 1 END),
    largest_order = MAX(order_values.order_value),
    percent_of_year = CAST(1.0 * (100 * SUM(order_values.order_value)) / (SUM(SUM(order_values.order_value)) OVER (PARTITION BY month_position.year_no)) AS decimal(18, 4))
FROM month_position
LEFT JOIN order_values ON order_values.order_date = month_position.cal_date
GROUP BY month_position.year_no, month_position.part_of_month
ORDER BY month_position.year_no, month_position.part_of_month;
