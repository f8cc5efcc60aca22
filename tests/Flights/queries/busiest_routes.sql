/*---
description: The routes with most flights from an airport.
---*/
select origin, destination, destination_name, flights, share_of_origin
from routes
where origin = $airport
order by flights desc
limit $count
