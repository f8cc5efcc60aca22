-- For how many months in a row did each store reach its target, and which run was its longest?
WITH results AS (
    SELECT target.store_id,
        target.target_month,
        target.target_amount,
        COALESCE((
            SELECT SUM(line.quantity * line.unit_price - line.discount_amount)
            FROM dbo.sales_order AS sales
            JOIN dbo.order_line AS line ON line.order_id = sales.order_id
            WHERE sales.store_id = target.store_id
                AND sales.order_date >= target.target_month
                AND sales.order_date < DATEADD(MONTH, 1, target.target_month)
                AND sales.status <> 'cancelled'), 0) AS achieved
    FROM dbo.sales_target AS target
),
flagged AS (
    SELECT results.*,
        IIF(results.achieved >= results.target_amount, 1, 0) AS reached,
        ROW_NUMBER() OVER (PARTITION BY results.store_id ORDER BY results.target_month) AS month_index
    FROM results
),
grouped AS (
    SELECT flagged.*,
        flagged.month_index - ROW_NUMBER() OVER (PARTITION BY flagged.store_id, flagged.reached ORDER BY flagged.target_month) AS run_key
    FROM flagged
),
runs AS (
    SELECT grouped.store_id,
        grouped.reached,
        grouped.run_key,
        MIN(grouped.target_month) AS run_start,
        MAX(grouped.target_month) AS run_end,
        COUNT(*) AS run_length,
        SUM(grouped.achieved - grouped.target_amount) AS over_target
    FROM grouped
    GROUP BY grouped.store_id, grouped.reached, grouped.run_key
),
ranked AS (
    SELECT runs.*,
        ROW_NUMBER() OVER (PARTITION BY runs.store_id, runs.reached ORDER BY runs.run_length DESC, runs.run_start) AS place
    FROM runs
)
SELECT store.store_name,
    IIF(ranked.reached = 1, 'reached', 'missed') AS run_kind,
    ranked.run_start,
    ranked.run_end,
    ranked.run_length,
    ranked.over_target,
    DATEDIFF(DAY, ranked.run_start, DATEADD(MONTH, 1, ranked.run_end)) AS days_in_run
FROM ranked
JOIN dbo.store ON store.store_id = ranked.store_id
WHERE ranked.place = 1
    AND ranked.run_length > 1
ORDER BY ranked.run_length DESC, store.store_name, ranked.reached;
