/*---
description: How much longer flights are than the shortest way, by origin.
grain: [origin]
---*/
select
    origin,
    count(*) as flights,
    avg(miles - direct_miles) as mean_detour_miles
from flight_path
where direct_miles is not null
group by origin
