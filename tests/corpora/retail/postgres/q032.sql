-- How do visitors move from the first page to checkout, for each device and referrer?
with visitor_day as (
    select v.customer_id,
        v.device_type,
        coalesce(v.referrer, 'direct') as referrer,
        v.visited_at::date as visit_day,
        max(case when v.page_name in ('home', 'search') then 1 else 0 end) as entered,
        max(case when v.page_name = 'product' then 1 else 0 end) as saw_product,
        max(case when v.page_name = 'basket' then 1 else 0 end) as saw_basket,
        max(case when v.page_name = 'checkout' then 1 else 0 end) as saw_checkout,
        count(*) as page_views
    from web_visit as v
    group by v.customer_id, v.device_type, coalesce(v.referrer, 'direct'), v.visited_at::date
)
select d.device_type,
    d.referrer,
    count(*) as visits,
    count(*) filter (where d.customer_id is null) as anonymous_visits,
    sum(d.entered) as entered,
    sum(d.entered * d.saw_product) as then_product,
    sum(d.entered * d.saw_product * d.saw_basket) as then_basket,
    sum(d.entered * d.saw_product * d.saw_basket * d.saw_checkout) as then_checkout,
    round(1.0 * (100 * sum(d.saw_checkout)) / nullif(sum(d.saw_basket), 0), 2) as basket_to_checkout_percent,
    sum(d.page_views) as page_views,
    max(d.page_views) as most_page_views
from visitor_day as d
group by grouping sets ((d.device_type, d.referrer))
order by d.device_type, d.referrer;
