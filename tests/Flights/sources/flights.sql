/*---
description: Every reported domestic flight, January to June 2001.
location: ${DATAOPS_SHARED_DATA}/flights/flights-3m.parquet
---*/
create table raw.flights (
    "date" timestamp not null,
    delay bigint not null,
    distance bigint not null,
    origin varchar not null,
    destination varchar not null
);
