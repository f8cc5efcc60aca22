select nme from customer
select c.nme from customer c
select x.name from customer c
select customer.name from customer c
select * from custmer
select * from missing.customer
select * from other.orders
select id from customer, orders
select name from customer c join orders o on o.customer_id = id
select upperr(name) from customer
select pg_catalog.nothing(1)
select missing.upper('a')
select (home).nothing from place
select (name).street from customer
select ((boss).home).nothing from place
select 1 as x, x + 1
select id as x from customer where x > 1
select name as n, count(*) from customer group by name having n = 'a'
select sum(total) over w from orders
select count(*) over (w) from orders window v as (order by id)
select id from customer order by nothing
select id from customer order by 2
select id from customer group by 2
select id, name from customer order by 0
select * from customer c, orders c
select * from customer join customer on true
with a as (select 1), a as (select 2) select * from a
with a (x, y) as (select 1) select * from a
select * from customer as c (a, b, c1, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u)
select * from (select 1) x (a, b)
select 'a'::nothing
select cast(1 as integr)
select * from json_to_record('{}')
select * from many_records()
select * from generate_series(1, 2) g (a, b)
select * from customer c left join orders o using (nothing)
select * from orders o join line l using (id)
select * from customer, lateral (select * from orders o where o.customer_id = x.id) y
select * from customer c, (select * from orders o where o.customer_id = c.id) y
select * from customer c where exists (select 1 from orders where customer_id = d.id)
select (select name, id from customer)
select id in (select id, name from customer) from customer
select (id, name) in (select id from customer) from customer
select x.* from customer c
select *
select c.* from (select 1) d
select merged.id from (select 1 as id) a join (select 1 as id) b using (id) as m
select old.id from customer
select p.nothing from pairs(1) p
select full_name(o) from orders o
select c.xmin from busy c
select ctid from (select 1) x
select add_tax(wrong => 1)
select add_tax(1, price => 2)
select a.id from base_item b
select label from base_item union select label from nothing
select value from json_array_elements('[]') e (x)
select ordinality from generate_series(1, 2)
select * from rows from (generate_series(1, 2), nothing(1))
select id from customer where id = (select nothing)
select id from customer where nothing like 'a'
select case when nothing then 1 end from customer
select id from customer limit nothing
select count(nothing) from customer
select id from customer order by nothing + 1
select distinct on (nothing) id from customer
