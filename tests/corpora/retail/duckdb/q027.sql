-- How do carriers compare on delivery time and cost, and how does each month's average change?
with delivered as (
    select h.carrier_name,
        cast(date_trunc('month', h.shipped_on) as date) as ship_month,
        date_diff('day', h.shipped_on, h.delivered_on) as transit_days,
        h.shipping_cost,
        w.country_code
    from shipment as h
    join warehouse as w on w.warehouse_id = h.warehouse_id
    where h.delivered_on is not null
        and h.shipped_on >= date '2024-01-01'
),
monthly as (
    select d.carrier_name,
        d.ship_month,
        count(*) as shipments,
        sum(d.transit_days) as transit_days,
        sum(d.shipping_cost) as cost,
        count(distinct d.country_code) as from_countries
    from delivered as d
    group by all
)
select m.carrier_name,
    m.ship_month,
    m.shipments,
    m.from_countries,
    round(m.transit_days / m.shipments, 3) as average_days,
    round(m.cost / m.shipments, 3) as average_cost,
    sum(m.shipments) over (partition by m.carrier_name order by m.ship_month
        rows between 2 preceding and current row) as shipments_three_months,
    first_value(m.shipments) over (partition by m.carrier_name order by m.ship_month) as shipments_first_month,
    last_value(m.shipments) over (partition by m.carrier_name order by m.ship_month
        rows between current row and unbounded following) as shipments_last_month,
    dense_rank() over (partition by m.ship_month order by m.shipments desc) as rank_in_month
from monthly as m
order by m.carrier_name, m.ship_month;
