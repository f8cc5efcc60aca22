-- How does the share of each channel in a country's revenue differ between 2023 and 2024?
with yearly as (
    select country.country_code,
        country.country_name,
        sales.channel,
        year(sales.order_date) as order_year,
        sum(line.quantity * line.unit_price - line.discount_amount) as revenue
    from sales_order as sales
    join customer on customer.customer_id = sales.customer_id
    join country on country.country_code = customer.country_code
    join order_line as line on line.order_id = sales.order_id
    where year(sales.order_date) in (2023, 2024)
        and sales.status <> 'cancelled'
    group by all
),
shares as (
    select yearly.*,
        100 * yearly.revenue / sum(yearly.revenue) over (partition by yearly.country_code, yearly.order_year) as share_percent
    from yearly
)
select coalesce(this_year.country_name, last_year.country_name) as country_name,
    coalesce(this_year.channel, last_year.channel) as channel,
    coalesce(last_year.revenue, 0) as revenue_2023,
    coalesce(this_year.revenue, 0) as revenue_2024,
    coalesce(this_year.revenue, 0) - coalesce(last_year.revenue, 0) as revenue_change,
    round(coalesce(last_year.share_percent, 0), 3) as share_2023,
    round(coalesce(this_year.share_percent, 0), 3) as share_2024,
    round(coalesce(this_year.share_percent, 0) - coalesce(last_year.share_percent, 0), 3) as share_change,
    case
        when last_year.channel is null then 'new'
        when this_year.channel is null then 'given up'
        when this_year.share_percent > last_year.share_percent then 'growing'
        else 'shrinking'
    end as development
from (select * from shares where order_year = 2023) as last_year
full join (select * from shares where order_year = 2024) as this_year
    on this_year.country_code = last_year.country_code
    and this_year.channel = last_year.channel
order by country_name, channel;
