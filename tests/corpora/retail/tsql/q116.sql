-- Which shipments were the slowest of their carrier, and how many working days did they take?
WITH travelled AS (
    SELECT shipment.shipment_id,
        shipment.order_id,
        shipment.carrier_name,
        shipment.warehouse_id,
        shipment.shipped_on,
        shipment.delivered_on,
        DATEDIFF(DAY, shipment.shipped_on, shipment.delivered_on) AS days,
        ROW_NUMBER() OVER (PARTITION BY shipment.carrier_name ORDER BY DATEDIFF(DAY, shipment.shipped_on, shipment.delivered_on) DESC, shipment.shipment_id) AS place
    FROM dbo.shipment
    WHERE shipment.delivered_on IS NOT NULL
        AND shipment.delivered_on < '2025-01-01'
)
SELECT travelled.carrier_name,
    travelled.place,
    travelled.shipment_id,
    warehouse.warehouse_name,
    COALESCE(country.country_name, 'guest order') AS destination,
    travelled.shipped_on,
    travelled.delivered_on,
    travelled.days,
    (SELECT COUNT(*)
     FROM dbo.calendar
     WHERE calendar.cal_date > travelled.shipped_on
         AND calendar.cal_date <= travelled.delivered_on
         AND calendar.iso_weekday < 6
         AND calendar.is_holiday = 0) AS working_days,
    (SELECT COUNT(*)
     FROM dbo.calendar
     WHERE calendar.cal_date BETWEEN travelled.shipped_on AND travelled.delivered_on
         AND (calendar.is_holiday = 1 OR calendar.iso_weekday IN (6, 7))) AS days_off,
    (SELECT CAST(AVG(1.0 * other.days) AS decimal(18, 4))
     FROM travelled AS other
     WHERE other.carrier_name = travelled.carrier_name
         AND other.warehouse_id = travelled.warehouse_id) AS usual_days,
    IIF(customer.accepts_marketing IS NULL, 'unknown', IIF(customer.accepts_marketing = 1, 'send a voucher', 'write a letter')) AS apology
FROM travelled
JOIN dbo.warehouse ON warehouse.warehouse_id = travelled.warehouse_id
JOIN dbo.sales_order AS sales ON sales.order_id = travelled.order_id
LEFT JOIN dbo.customer ON customer.customer_id = sales.customer_id
LEFT JOIN dbo.country ON country.country_code = customer.country_code
WHERE travelled.place <= 12
ORDER BY travelled.carrier_name, travelled.place;
