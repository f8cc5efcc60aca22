/*---
description: Airports by code. The file says NA where it does not know.
grain: [iata]
---*/
select
    iata,
    name,
    nullif(city, 'NA') as city,
    nullif(state, 'NA') as state,
    latitude,
    longitude
from airports
