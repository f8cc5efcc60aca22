-- For how many months in a row did each store reach its target, and which run was its longest?
with results as (
    select target.store_id,
        target.target_month,
        target.target_amount,
        coalesce((
            select sum(line.quantity * line.unit_price - line.discount_amount)
            from sales_order as sales
            join order_line as line on line.order_id = sales.order_id
            where sales.store_id = target.store_id
                and sales.order_date >= target.target_month
                and sales.order_date < cast(target.target_month + interval 1 month as date)
                and sales.status <> 'cancelled'), 0) as achieved
    from sales_target as target
),
flagged as (
    select results.*,
        case when results.achieved >= results.target_amount then 1 else 0 end as reached,
        row_number() over (partition by results.store_id order by results.target_month) as month_index
    from results
),
grouped as (
    select flagged.*,
        flagged.month_index - row_number() over (partition by flagged.store_id, flagged.reached order by flagged.target_month) as run_key
    from flagged
),
runs as (
    select grouped.store_id,
        grouped.reached,
        grouped.run_key,
        min(grouped.target_month) as run_start,
        max(grouped.target_month) as run_end,
        count(*) as run_length,
        sum(grouped.achieved - grouped.target_amount) as over_target
    from grouped
    group by all
),
ranked as (
    select runs.*,
        row_number() over (partition by runs.store_id, runs.reached order by runs.run_length desc, runs.run_start) as place
    from runs
)
select store.store_name,
    case when ranked.reached = 1 then 'reached' else 'missed' end as run_kind,
    ranked.run_start,
    ranked.run_end,
    ranked.run_length,
    ranked.over_target,
    date_diff('day', ranked.run_start, cast(ranked.run_end + interval 1 month as date)) as days_in_run
from ranked
join store on store.store_id = ranked.store_id
where ranked.place = 1
    and ranked.run_length > 1
order by ranked.run_length desc, store.store_name, ranked.reached;
