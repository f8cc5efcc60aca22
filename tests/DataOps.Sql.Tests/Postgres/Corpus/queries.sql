select 1 union select 2.5
select 1 union all select 2::bigint
select 'a' union select 'b'
select '1' union select 2
select null union select 1
select name from customer union select nick from customer
select name from customer union all select name from customer
select code from customer union select name from customer
select credit from customer union select total from orders
select credit from customer union select credit from customer
select day from orders union select placed from orders
select placed from orders union select shipped from orders
select id, name from customer except select id, status from orders
select id from customer intersect select customer_id from orders
select qty from orders union select id from orders union select total from orders
values (1, 'a'), (2, 'b')
values (1), (2.5), (null)
select * from (values (1, 'a', now()), (2, null, null)) v (a, b, c)
select column1 from (values ('x'::varchar(3)), ('y'::varchar(3))) v
select case when active then 1 else 2.5 end, case when active then name end, case when active then name else 'x' end, case id when 1 then 'a' when 2 then 'b' end from customer
select case when active then credit else 0 end, case when active then credit else credit end, case when active then score else rating end, case when active then born else seen end from customer
select case when active then 1 else id end as x, case when active then null else name end, case when active then 'x' else code end from customer
with a as (select id, name from customer) select * from a
with a (x, y) as (select id, upper(name) from customer) select y, x from a where x > 1
with recursive t (n) as (values (1) union all select n + 1 from t where n < 5) select n, sum(n) over () from t
with recursive t as (select 1 as n, 'a'::text as p union all select n + 1, p || 'a' from t where n < 5) select * from t
select g from generate_series(1, 10) g
select * from generate_series(1, 10)
select * from generate_series(now(), now(), interval '1 day') as d (day)
select u, i from customer, unnest(tags) with ordinality as t (u, i)
select * from unnest(array[1,2]) as x
select key, value from customer, json_each(note)
select e.key, e.value from customer, jsonb_each_text(doc) as e
select elem ->> 'a' from customer, jsonb_array_elements(doc) as elem
select * from json_to_recordset('[{"a":1}]') as t (a int, b text)
select * from regexp_split_to_table('a,b', ',') s
select distinct on (customer_id) customer_id, total from orders order by customer_id, placed desc
select distinct status, count(*) over () from orders
select c.name, x.total from customer c left join lateral (select total from orders o where o.customer_id = c.id limit 1) x on true
select c.name, sum(o.total) total, count(*) n from customer c join orders o on o.customer_id = c.id group by c.name having sum(o.total) > 10 order by 2 desc nulls last limit 5 offset 1
select * from customer c cross join line l
select id, total from orders natural join (select 1 as id) x
select id, a.total from orders a join orders b using (id)
select * from (select 1 as id, 'a' as v) x join (select 1 as id, 2 as w) y using (id)
select * from (select 1 as id, 'a' as v) x full join (select 1::bigint as id, 2 as w) y using (id)
select date_trunc('month', placed) as month, sum(total) from orders group by 1 order by 1
select customer_id, status, sum(total), grouping(customer_id, status) from orders group by grouping sets ((customer_id), (status), ())
select customer_id, status, avg(total) from orders group by cube (customer_id, status)
select total, sum(total) over (order by placed range between interval '1 day' preceding and current row exclude ties) from orders
select (select name from customer c where c.id = o.customer_id), (select count(*) from line) from orders o
select array(select total from orders), exists (select 1 from line) as e
select id from customer fetch first 5 rows only
select id from orders tablesample system (10)
select total::text || ' ' || coalesce(status, 'none') from orders
select coalesce(sum(total), 0), coalesce(max(status), '-'), round(avg(total), 2), round(100.0 * count(*) / 7, 1) from orders
select sum(case when status = 'x' then total else 0 end), count(case when qty > 1 then 1 end), sum(price * (1 - weight)), sum(price * amount) from orders o join line l on l.order_id = o.id
select extract(year from placed) as y, to_char(placed, 'YYYY-MM') as m, placed::date as d, (placed + interval '1 day')::date from orders
select max(total) - min(total), max(placed) - min(placed), max(day) - min(day), avg(total) * 2 from orders
select t.a, t.b from (select 1, 2) as t (a, b)
select s.n from (select row_number() over (partition by customer_id order by placed) as n from orders) s where s.n = 1
select feeling, count(*) from customer where feeling in ('sad', 'ok') group by feeling
select name from customer where id = any ('{1,2}') and born > '2000-01-01' and seen > now() - interval '1 day'
select mail, upper(mail), mail || 'x', length(mail) from customer
select current_date - day, current_date - interval '1 day', now() - placed, extract(day from now() - placed) from orders
select 1 where exists (select from customer)
select all id from customer order by id using >
table line
select o.status, max(o.total) filter (where o.qty > 2) as m from orders o group by o.status
select nullif(status, '') as s, nullif(total, 0), nullif(qty, 1), nullif(id, 1.5) from orders
select sum(total) / nullif(count(*), 0), 100 * sum(total) / sum(sum(total)) over () from orders group by status
select (array_agg(total order by placed))[1], (array_agg(status))[1] from orders
select greatest(total, 0), greatest(total, total), least(day, placed), greatest(status, 'a'), least(qty, id) from orders
select array[total, discount], array[total, total], array[status, 'x'], array[qty, id], array[day, placed] from orders
select coalesce(total, total), coalesce(status, status), coalesce(code, code), coalesce(code, name) from orders, customer
select x.v from (select total as v from orders union all select price from line) x
select id from orders where day >= date '2020-01-01' and day < date '2020-01-01' + interval '1 year'
select string_agg(distinct status, ', ' order by status) from orders
select date_trunc('week', day)::date as week, count(*)::int from orders group by 1
select row_number() over w as rn, sum(qty) over w, total - lag(total) over w as delta from orders window w as (partition by customer_id order by placed)
select extract(year from age(born))::int as age, to_char(born, 'Mon') || '!' from customer
select doc ->> 'a' as a, (doc ->> 'b')::int as b, (doc -> 'c' ->> 0)::numeric(6,2), jsonb_array_elements_text(doc) from customer
select c.tags || o.status::text, c.marks || o.id from customer c, orders o
select 'x' || 1, 1 || 'x', 'a' || null, total || '', born || '' from orders, customer
select r.* from (select 1 as a, 'b'::varchar(4) as b, null as c) r
select a.id, b.id, a.name from customer a full join customer b on a.id = b.id
select id from customer where (name, id) > ('a', 1) order by id nulls first
select * from (select id, name from customer) as q (x)
select * from (values ('a', 1.0), ('bcd', 2)) v (s, n) where n > 1
select min(x), max(x), avg(x) from unnest(array[1.5, 2.5]) as x
select avg(qty), avg(id), avg(discount), avg(weight), sum(weight), sum(amount), sum(qty), sum(price) from orders, line
select round(avg(price), 2), round(weight::numeric, 2), floor(price), ceil(weight), amount / 2, amount / 2.0 from line group by price, weight, amount
select (select 1 union select 2 limit 1), (values (1)), (select null)
select true and null, not null, null = 1, null || 'a', 1 + null
select count(*) over (partition by status), sum(qty) filter (where qty > 1) over () from orders
select every(active), bool_and(active) filter (where id > 1) from customer
select interval '1 month', interval '1 year' + interval '2 months', interval '1 day' * 2.5, date '2020-01-01' + time '10:00'
select -total as neg, +qty, - id, -(-1), - (1.5) from orders
