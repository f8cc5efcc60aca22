-- Over which periods did two promotions run at the same time, and what was sold then?
WITH overlapping AS (
    SELECT one.promotion_id AS first_id,
        two.promotion_id AS second_id,
        one.promotion_name AS first_name,
        two.promotion_name AS second_name,
        IIF(one.starts_on >= two.starts_on, one.starts_on, two.starts_on) AS both_from,
        IIF(one.ends_on <= two.ends_on, one.ends_on, two.ends_on) AS both_until
    FROM promotion AS one
    JOIN promotion AS two
        ON two.promotion_id > one.promotion_id
        AND two.starts_on <= DATEADD(DAY, 60, one.ends_on)
        AND two.ends_on >= one.starts_on
),
sold AS (
    SELECT overlapping.first_id,
        overlapping.second_id,
        COUNT(DISTINCT sales.order_id) AS orders,
        COUNT(DISTINCT CASE WHEN sales.promotion_id IN (overlapping.first_id, overlapping.second_id) THEN sales.order_id END) AS promoted_orders,
        COALESCE(SUM(line.quantity * line.unit_price), 0) AS gross_value,
        COALESCE(SUM(line.discount_amount), 0) AS discounts
    FROM overlapping
    LEFT JOIN sales_order AS sales
        ON sales.order_date BETWEEN IIF(overlapping.both_from <= overlapping.both_until, overlapping.both_from, overlapping.both_until) AND IIF(overlapping.both_from >= overlapping.both_until, overlapping.both_from, overlapping.both_until)
        AND sales.status <> 'cancelled'
    LEFT JOIN order_line AS line ON line.order_id = sales.order_id
    GROUP BY overlapping.first_id, overlapping.second_id
)
SELECT overlapping.first_name,
    overlapping.second_name,
    overlapping.both_from,
    overlapping.both_until,
    CASE
        WHEN overlapping.both_until >= overlapping.both_from THEN 'overlap'
        ELSE 'gap'
    END AS relation,
    days = ABS(DATEDIFF(DAY, overlapping.both_from, overlapping.both_until)),
    sold.orders,
    sold.promoted_orders,
    sold.gross_value,
    sold.discounts,
    discount_percent = CAST(1.0 * (100 * sold.discounts) / NULLIF(sold.gross_value, 0) AS decimal(18, 4))
FROM overlapping
JOIN sold ON sold.first_id = overlapping.first_id AND sold.second_id = overlapping.second_id
ORDER BY overlapping.both_from, overlapping.first_name, overlapping.second_name;
