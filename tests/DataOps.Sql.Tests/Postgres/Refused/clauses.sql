select name, count(*) from customer
select name, id from customer group by name
select name from customer group by id + 1
select upper(name) from customer group by lower(name)
select c.name from customer c join orders o on true group by o.id
select name from customer having count(*) > 1
select sum(total) from orders group by status having total > 1
select id from customer where count(*) > 1
select id from customer where sum(id) > 1
select count(count(*)) from customer
select sum(max(id)) from customer
select id from customer where row_number() over () = 1
select id from customer group by row_number() over ()
select id from customer having rank() over () > 1
select rank() from customer
select row_number() from customer
select lag(id) from customer
select upper(name) over () from customer
select sum(id) within group (order by id) from customer
select percentile_cont(0.5) from orders
select percentile_cont(0.5) over () from orders
select mode() from orders
select upper(distinct name) from customer
select upper(name) filter (where active) from customer
select upper(name order by name) from customer
select upper(*) from customer
select sum(*) from customer
select count(*) filter (where id) from customer
select sum(sum(id) over ()) over () from customer
select sum(row_number() over ()) from customer
select * from customer join orders on count(*) > 1
select * from orders group by status
select distinct name from customer order by born
select id from customer union select id from orders order by lower(id::text)
select id from customer limit id
select id from customer offset count(*)
select * from customer where unnest(tags) = 'a'
select * from customer join orders on generate_series(1, 2) = 1
select count(*) from customer limit generate_series(1, 2)
select from customer where
select id from
select from where
select id, from customer
select id name code from customer
select id from customer order name
select id from customer group name
select id from customer where id = 
select id from customer limit 1 limit 2
select id from customer where id in ()
select id from customer where (id
select id from customer)
select case when true then 1
select case end
select array[1, 2
select 'unclosed
select "unclosed
select $$unclosed
select id from customer natural join
select id from customer left orders
select id from customer join orders
select id from customer cross join orders on true
select 1 between 2
select 1 is nothing
select a.b.c.d.e.f from customer a
select count(distinct *) from customer
select distinct on name from customer
select id as from customer where true as
select id from customer window w as order by id
select sum(id) over (order by id rows between) from customer
select sum(id) over (rows 1) from customer
select cast(id integer) from customer
select cast(id as) from customer
select extract(year born) from customer
select id::from customer
select (1, 2
select * from (select 1
select * from generate_series(1, 2
values
values ()
with a select 1
with a as select 1 select * from a
with a as (select 1)
select 1 union
select 1 union all all select 2
select 1 intersect by select 2
table
table customer where id = 1
select row(
select id from customer fetch first
select id from customer fetch first 5
select id from customer for
select interval
select 1 +
select * 2
select not
select 1 = = 2
select 1 < 2 < 3
select varchar('x')
select id from only
select tablesample from customer tablesample
select * from customer tablesample bernoulli
select 1 as
select array
select exists
select exists(1)
select any (1)
select current_date()
