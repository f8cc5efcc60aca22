-- How do price classes sell in each country, and which price class is the strongest there?
WITH price_classes AS (
    SELECT classes.class_name, classes.from_price, classes.to_price
    FROM (
        VALUES ('1 below 50', 0, 50),
            ('2 below 100', 50, 100),
            ('3 below 150', 100, 150),
            ('4 below 200', 150, 200),
            ('5 dearer', 200, 100000)
    ) AS classes (class_name, from_price, to_price)
),
sold AS (
    SELECT customer.country_code,
        price_classes.class_name,
        COUNT(*) AS [lines],
        SUM(line.quantity) AS [units],
        SUM(line.quantity * line.unit_price - line.discount_amount) AS [revenue]
    FROM [dbo].[order_line] AS [line]
    JOIN [dbo].[sales_order] AS sales ON sales.order_id = line.order_id
    JOIN [dbo].[customer] ON customer.customer_id = sales.customer_id
    JOIN price_classes ON line.unit_price >= price_classes.from_price AND line.unit_price < price_classes.to_price
    WHERE sales.status IN ('completed', 'returned', 'open')
    GROUP BY customer.country_code, price_classes.class_name
),
compared AS (
    SELECT sold.*,
        SUM(sold.revenue) OVER (PARTITION BY sold.country_code) AS [country_revenue],
        MAX(sold.revenue) OVER (PARTITION BY sold.country_code) AS [best_revenue],
        SUM(sold.units) OVER (PARTITION BY sold.class_name) AS [class_units]
    FROM sold
)
SELECT country.country_name,
    price_classes.class_name,
    COALESCE(compared.lines, 0) AS [lines],
    COALESCE(compared.units, 0) AS [units],
    COALESCE(compared.revenue, 0) AS [revenue],
    COALESCE(CAST(1.0 * (100 * compared.revenue) / compared.country_revenue AS decimal(18, 3)), 0) AS [percent_of_country],
    COALESCE(CAST(1.0 * (100 * compared.units) / compared.class_units AS decimal(18, 3)), 0) AS [percent_of_class_units],
    IIF(compared.revenue = compared.best_revenue, 'strongest', '-') AS [remark]
FROM [dbo].[country]
CROSS JOIN price_classes
LEFT JOIN compared ON compared.country_code = country.country_code AND compared.class_name = price_classes.class_name
WHERE country.currency_code IN ('EUR', 'SEK', 'NOK', 'JPY')
ORDER BY country.country_name, price_classes.class_name;
