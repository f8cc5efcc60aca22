/*---
description: One row per flight. The file has neither a key nor a carrier.
---*/
select
    "date" as departed_at,
    cast("date" as date) as flight_date,
    origin,
    destination,
    distance as miles,
    delay as delay_minutes,
    delay > 15 as is_late
from raw.flights
