/*---
description: One row per day, with its place among the days around it.
grain: [flight_date]
checks:
  - range: { column: late_flights, min: 0 }
---*/
with days as (
    select
        flight_date,
        count(*) as flights,
        sum(delay_minutes) as delay_minutes,
        sum(miles) as miles,
        count(*) filter (where is_late) as late_flights
    from stg_flights
    group by flight_date
)
select
    flight_date,
    flights,
    delay_minutes,
    miles,
    late_flights,
    avg(flights) over week as flights_week_average,
    sum(flights) over (order by flight_date) as flights_so_far,
    flights - lag(flights, 7) over (order by flight_date) as change_to_last_week,
    rank() over (order by delay_minutes desc) as delay_rank
from days
window week as (order by flight_date rows between 6 preceding and current row)
