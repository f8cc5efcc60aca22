select (table range) from range(2);
select (pivot orders on status in ('a') using count(*) group by channel);
select (select a.* exclude (a, b) replace (1 as c) from (select 1 as a, 2 as b, 3 as c, 4 as d) a);
select (table orders limit 1) is null;
