-- What does the net revenue look like by year, quarter and channel, with subtotals?
SELECT CASE WHEN GROUPING(k.year_no) = 1 THEN 'all years' ELSE CAST(k.year_no AS varchar(30)) END AS [year_label],
    CASE WHEN GROUPING(k.quarter_no) = 1 THEN 'all quarters' ELSE 'Q' + CAST(k.quarter_no AS varchar(30)) END AS [quarter_label],
    CASE WHEN GROUPING(o.channel) = 1 THEN 'all channels' ELSE o.channel END AS [channel_label],
    COUNT(DISTINCT o.order_id) AS [order_count],
    COUNT(DISTINCT o.customer_id) AS [customer_count],
    SUM(l.quantity) AS [units],
    SUM(l.quantity * l.unit_price) AS [gross_revenue],
    SUM(l.discount_amount) AS [discounts],
    SUM(l.quantity * l.unit_price - l.discount_amount) AS [net_revenue],
    SUM(l.tax_amount) AS [taxes]
FROM [dbo].[sales_order] AS [o]
JOIN [dbo].[order_line] AS l ON l.order_id = o.order_id
JOIN [dbo].[calendar] AS k ON k.cal_date = o.order_date
WHERE o.status IN ('completed', 'returned')
GROUP BY ROLLUP (k.year_no, k.quarter_no, o.channel)
ORDER BY GROUPING(k.year_no), year_label, GROUPING(k.quarter_no), quarter_label, GROUPING(o.channel), channel_label;
