-- How does revenue accumulate over the year in each region, as a share of the year's total?
with regions (region_id, market) as (
    select region.region_id, region.region_name
    from dbo.region
    where region.parent_region_id = 1
    union all
    select region.region_id, regions.market
    from regions
    join dbo.region on region.parent_region_id = regions.region_id
),
market_months as (
    select regions.market,
        calendar.year_no,
        calendar.month_no,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from regions
    join dbo.country on country.region_id = regions.region_id
    join dbo.customer on customer.country_code = country.country_code
    join dbo.sales_order as sales on sales.customer_id = customer.customer_id
    join dbo.calendar on calendar.cal_date = sales.order_date
    join dbo.order_line as line on line.order_id = sales.order_id
    where sales.status <> 'cancelled'
    group by regions.market, calendar.year_no, calendar.month_no
)
select market_months.market,
    market_months.year_no,
    market_months.month_no,
    market_months.revenue,
    sum(market_months.revenue) over (partition by market_months.market, market_months.year_no order by market_months.month_no
        rows between unbounded preceding and current row) as revenue_to_date,
    cast(1.0 * (100 * sum(market_months.revenue) over (partition by market_months.market, market_months.year_no order by market_months.month_no
        rows between unbounded preceding and current row)) / (sum(market_months.revenue) over (partition by market_months.market, market_months.year_no)) as decimal(18, 4)) as percent_to_date,
    max(market_months.revenue) over (partition by market_months.market, market_months.year_no order by market_months.month_no
        rows between unbounded preceding and current row) as best_month_so_far,
    count(*) over (partition by market_months.market, market_months.year_no) as months_with_sales
from market_months
order by market_months.market, market_months.year_no, market_months.month_no
option (maxrecursion 200);
