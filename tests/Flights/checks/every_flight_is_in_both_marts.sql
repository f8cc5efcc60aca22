select d.flights as daily, r.flights as routed
from (select sum(flights) as flights from daily_flights) d
cross join (select sum(flights) as flights from routes) r
where d.flights <> r.flights
