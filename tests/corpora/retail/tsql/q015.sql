-- How is revenue spread over country and season, with every combination of subtotals?
select grouping(n.country_name) as all_countries,
    grouping(k.season_name) as all_seasons,
    coalesce(n.country_name, '*') as country_name,
    coalesce(k.season_name, '*') as season_name,
    count(distinct o.order_id) as orders,
    sum(l.quantity) as units,
    sum(l.quantity * l.unit_price - l.discount_amount) as revenue,
    cast(avg(1.0 * l.unit_price) as decimal(18, 4)) as average_price,
    max(l.discount_amount) as highest_discount
from dbo.sales_order as o
join dbo.order_line as l on l.order_id = o.order_id
join dbo.calendar as k on k.cal_date = o.order_date
join dbo.customer as c on c.customer_id = o.customer_id
join dbo.country as n on n.country_code = c.country_code
join dbo.region as r on r.region_id = n.region_id
where r.region_name in ('Nordics', 'Southern Europe', 'Central Europe')
    and o.status <> 'cancelled'
    and exists (
        select 1
        from dbo.payment as y
        where y.order_id = o.order_id
            and y.pay_method <> 'cash')
group by cube (n.country_name, k.season_name)
order by all_countries, all_seasons, country_name, season_name;
