-- Which customers ordered on their birthday or within the week after it?
WITH birthdays AS (
    SELECT customer.customer_id,
        customer.first_name,
        customer.last_name,
        customer.birth_date,
        sales.order_id,
        sales.order_date,
        sales.channel,
        YEAR(sales.order_date) - YEAR(customer.birth_date) AS turned,
        DATEADD(YEAR, DATEDIFF(YEAR, customer.birth_date, sales.order_date), customer.birth_date) AS birthday
    FROM dbo.customer
    JOIN dbo.sales_order AS sales ON sales.customer_id = customer.customer_id
    WHERE customer.birth_date IS NOT NULL
        AND sales.status <> 'cancelled'
),
near AS (
    SELECT birthdays.*,
        DATEDIFF(DAY, birthdays.birthday, birthdays.order_date) AS days_after
    FROM birthdays
    WHERE birthdays.order_date BETWEEN birthdays.birthday AND DATEADD(DAY, 20, birthdays.birthday)
)
SELECT near.customer_id,
    CONCAT(near.first_name, ' ', near.last_name) AS customer_name,
    near.birthday,
    near.order_date,
    near.days_after,
    near.turned,
    CASE WHEN near.turned % 10 = 0 THEN 'round birthday' WHEN near.turned % 5 = 0 THEN 'half-round birthday' ELSE 'birthday' END AS occasion,
    near.channel,
    COALESCE(value_of.order_value, 0) AS order_value,
    COALESCE(usual.average_value, 0) AS usual_value,
    COALESCE(value_of.order_value, 0) - COALESCE(usual.average_value, 0) AS more_than_usual
FROM near
LEFT JOIN (
    SELECT line.order_id, CAST(SUM(line.quantity * line.unit_price - line.discount_amount) AS decimal(18, 2)) AS order_value
    FROM dbo.order_line AS line
    GROUP BY line.order_id
) AS value_of ON value_of.order_id = near.order_id
OUTER APPLY (
    SELECT CAST(1.000000 * CAST(SUM(line.quantity * line.unit_price - line.discount_amount) AS decimal(18, 2)) / COUNT(DISTINCT sales.order_id) AS decimal(18, 6)) AS average_value
    FROM dbo.sales_order AS sales
    JOIN dbo.order_line AS line ON line.order_id = sales.order_id
    WHERE sales.customer_id = near.customer_id
) AS usual
ORDER BY near.order_date, near.customer_id;
