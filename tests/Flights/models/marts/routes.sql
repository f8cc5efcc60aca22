/*---
description: One row per pair of airports, with their names and the route's share of its origin's flights.
grain: [origin, destination]
checks:
  - not_null: [origin_name, destination_name]
---*/
with routes as (
    select
        origin,
        destination,
        count(*) as flights,
        sum(delay_minutes) as delay_minutes,
        sum(miles) as miles
    from stg_flights
    group by origin, destination
)
select
    r.origin,
    o.name as origin_name,
    o.state as origin_state,
    r.destination,
    d.name as destination_name,
    d.state as destination_state,
    r.flights,
    r.delay_minutes,
    r.miles,
    r.flights * 1.0 / sum(r.flights) over (partition by r.origin) as share_of_origin,
    row_number() over (partition by r.origin order by r.flights desc, r.destination) as rank_in_origin
from routes r
left join stg_airports o on o.iata = r.origin
left join stg_airports d on d.iata = r.destination
