/*---
description: One row that says how much there is; held against the data set's own figures.
---*/
select
    sum(flights) as flights,
    sum(delay_minutes) as delay_minutes,
    sum(miles) * 1.0 / sum(flights) as mean_miles,
    count(distinct origin) as origins,
    count(distinct destination) as destinations,
    (select count(*) from stg_airports) as airports
from routes
