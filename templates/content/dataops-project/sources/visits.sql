/*---
description: Visits to product pages. The web site owns them; this project only reads the file it leaves.
location: data/visits.csv
---*/
create table web.visits (
    visit_id integer primary key,
    product_id integer not null,
    visited_at timestamp not null
);
