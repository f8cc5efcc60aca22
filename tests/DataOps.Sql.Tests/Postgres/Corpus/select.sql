select
select from customer
select all id from customer
select distinct name, code from customer
select distinct on (name, code) name, code, id from customer order by name, code desc, id
select distinct on (upper(name)) * from customer
select * from customer where id in (1, 2, 3) and name not in ('a', 'b') or not active
select c.* from customer as c
select c.*, c.id + 1 as next from customer c
select customer.* from customer
select public.customer.id from public.customer
select public.customer.* from public.customer
select id "ID", name as "Name", code as "select" from customer
select id order_id, name as user, code "group" from customer
select 1 as from, 2 as where, 3 as table
select "Mixed Case", "select" from place
select p."Mixed Case" from place p
select U&"\0069d" from customer
select U&"d!0061ta" uescape '!' from (select 1 as data) x
select id from customer limit 5
select id from customer limit all
select id from customer limit null
select id from customer offset 3
select id from customer offset 3 rows
select id from customer offset 1 row fetch next 1 row only
select id from customer fetch first row only
select id from customer fetch first 5 rows only
select id from customer order by id fetch first 5 rows with ties
select id from customer order by id offset 2 fetch next (1 + 1) rows with ties
select id from customer limit 5 offset 2
select id from customer offset 2 limit 5
select id from customer limit (select count(*) from orders)
select id from customer order by name using <
select id from customer order by name using > nulls first, id asc nulls last
select id from customer order by 1, name desc
select id as x from customer order by x
select id + 1 as x from customer order by x desc nulls last
select name from customer order by lower(name), length(name)
select id from customer for update
select id from customer for no key update
select id from customer for share
select id from customer for key share
select c.id from customer c join orders o on o.customer_id = c.id for update of c nowait
select c.id from customer c join orders o on o.customer_id = c.id for update of c for share of o skip locked
select id from customer order by id limit 3 for update skip locked
table customer
table customer order by id limit 2
table only base_item
values (1, 'a', true)
values (1, 'a'), (2, null) order by 1 desc limit 1
values (1, 2.5, null::date), (null, 3, '2020-01-01')
select * from (values (1, 'x')) as t
select * from (values (1, 'x')) as t (a)
select * from (table customer) c
select * from only base_item
select * from base_item*
select * from only (base_item)
select id, tableoid, ctid, xmin, xmax, cmin, cmax from customer
select c.ctid, c.tableoid::regclass from customer c
select customer from customer
select c from customer c
select (c).name, (c).id from customer c
select (c).* from customer c
select row(c.*) from customer c
select row(c.*, 1) from customer c
select c is null, c is not null from customer c
select x from (select 1 as a, 'b' as b) x
select x.a, (x).b from (select 1 as a, 'b'::text as b) x
select case when active then 'yes' else 'no' end from customer
select case feeling when 'sad' then 1 when 'ok' then 2 else 3 end from customer
select case when id > 5 then feeling end from customer
select coalesce(name, code, 'x'), nullif(name, ''), greatest(id, 5), least(born, since::date) from customer
select nullif(credit, 0), nullif(name, 'a'), nullif(1, 2.5), nullif('a', 'b') from customer
select greatest(1, 2.5), least('a', name), greatest(born, since), coalesce(score, rating) from customer
select (select 1), (select 'a'), (select null), (select id from customer limit 1)
select exists (select 1), not exists (select * from customer)
select array(select id from customer), array(select name from customer order by 1)
select array(select array[1, 2])
select id = any (array[1, 2]), id <> all (array[1, 2]), id = some (marks) from customer
select c.id = any (select customer_id from orders), total > all (select credit from customer) from customer c, orders o
select name like any (array['a%', 'b%']), name ilike all (tags), name not like all (array['x']) from customer
select name like 'a%', name not like 'b', name ilike 'c', name not ilike 'd', name similar to 'e|f', name not similar to 'g' from customer
select name like 'a!%' escape '!', name ilike 'b' escape '', name similar to 'c#' escape '#' from customer
select name ~ 'a', name ~* 'b', name !~ 'c', name !~* 'd', name ~~ 'e', name !~~ 'f', name ~~* 'g', name !~~* 'h' from customer
select id between 1 and 2, id not between 1 and 2, id between symmetric 2 and 1, id not between symmetric 2 and 1, id between asymmetric 1 and 2 from customer
select id is null, id is not null, id isnull, id notnull from customer
select active is true, active is not true, active is false, active is not false, active is unknown, active is not unknown from customer
select id is distinct from 1, id is not distinct from null, name is distinct from code from customer
select name is normalized, name is not normalized, name is nfc normalized, name is not nfkd normalized from customer
select x is document, x is not document from thing
select (id, name) = (1, 'a'), (id, name) <> (1, 'a'), (id, name) < (1, 'a'), row(id, name) >= row(1, 'a') from customer
select (id, name) in ((1, 'a'), (2, 'b')), (id, name) not in (select id, status from orders) from customer
select (id, name) = any (select id, status from orders), (id, name) <> all (select id, status from orders) from customer
select (id, name) is distinct from (1, 'a'), row(1, 2) is not distinct from row(1, 2) from customer
select (id, name) = (select 1, 'a'), row(1, 2) is null, (1, null) is not null from customer
select row(1, 'a'), row(), row(1), (1, 'a', null)
select row(1, 2) = row(1, 2)
select (date '2020-01-01', date '2020-02-01') overlaps (date '2020-01-15', interval '1 month')
select (born, since) overlaps (day, placed) from customer, orders
select (placed, wait) overlaps (placed, placed) from orders
select 1 operator(pg_catalog.+) 2, 3 operator(pg_catalog.*) 4 operator(+) 5
select operator(pg_catalog.-) 5, name operator(pg_catalog.||) 'x' from customer
select 2 ^ 3, 2.5 ^ 2, 5 % 3, 7 / 2, 7 / 2.0, - 5, + 5, @ -5, |/ 25.0, ||/ 27.0, 5 & 3, 5 | 3, 5 # 3, ~5, 1 << 4, 16 >> 2
select -2 ^ 2, 2 ^ 3 ^ 2, -5 % 3, not true or true, 1 + 2 * 3, - - 5
select 1 < 2 and 2 > 1 or 1 = 1 and not 1 <> 2, 1 != 2, 1 <= 2, 2 >= 1
select not id = 1, not (id = 1), not id is null, not name like 'a' from customer
select name collate "C", name collate "C" < 'b', upper(name collate "POSIX") collate "C" from customer
select name from customer order by name collate "C" desc
select max(name collate "C") from customer
select placed at time zone 'UTC', shipped at time zone 'Europe/Berlin', clock_tz at time zone 'UTC', clock at time zone interval '1 hour' from orders
select placed at time zone 'UTC' at time zone 'CET' from orders
select timezone('UTC', placed), timezone(interval '2 hours', shipped) from orders
select current_date, current_time, current_timestamp, localtime, localtimestamp, current_time(2), current_timestamp(3), localtime(1), localtimestamp(0)
select current_user, session_user, user, current_role, current_catalog, current_schema, current_schema()
select current_date + 1, current_timestamp - interval '1 day', localtime + interval '1 hour'
select $1::integer, $2::text
select id from customer where id = $1 and name = $2
select count(*) filter (where active), sum(id) filter (where id > 1 and active) from customer
select cast(id as text), cast(name as varchar(5)), id::text::varchar(3), '1'::int, '2020-01-01'::date, cast(null as date) from customer
select int '5', integer '5', float '1.5', bool 'true', text 'a', numeric '1.5', date '2020-01-01', time '10:00', timestamp '2020-01-01', timestamptz '2020-01-01', interval '1 day', json '{}', uuid '11111111-1111-1111-1111-111111111111'
select double precision '1.5', character varying '1', bit varying '101', bit '1', timestamp with time zone '2020-01-01', time with time zone '10:00', timestamp without time zone '2020-01-01', time without time zone '10:00', character 'a', varchar(3) 'abc', numeric(5,2) '1.5', timestamp(3) '2020-01-01', bit(3) '101', char(4) 'ab'
select int4(1.5), float8(1), text(5), "varchar"('x'), date('2020-01-01'), "numeric"('5'), int8('1'), bool(1), name('x')
select pg_catalog.int4(1.5), pg_catalog.upper('a'), pg_catalog.count(*) from customer
select 'a'::pg_catalog.text, 1::pg_catalog.int8, array[1]::pg_catalog.int4[]
select $$dollar$$, $tag$ a $$ b $tag$, E'a\nb\t\'c\\', e'\x41\u0042\U00000043\101', U&'\0061\+000062', U&'d!0061' uescape '!', B'101', X'1F', b'0', x'ff', N'national'
select 'it''s', '', 'ünïcode', E'', $$$$
select 1, -1, 2147483647, 2147483648, -2147483648, 9223372036854775807, 9223372036854775808, 1.5, .5, 5., 1e5, 1.5e-3, 1E+2, 99999999999999999999999999
select true, false, null, 'text', 1.0::float4, 1::money
select /* a /* nested */ comment */ 1 -- and a line
select id from customer where (name, code) = ('a', 'b')
select * from customer where name = all ('{a,b}')
select * from customer where id = any ('{1,2}'::bigint[])
select 'a' || 'b', 'a' || 1, 1 || 'a', name || id, name || born, null || 'a', array[1] || 2, 1 || array[2], array[1] || array[2], '{}'::jsonb || '{}' from customer
select full_name(c), c.full_name, (c).full_name from customer c
select c.full_name || '!' from customer c where c.full_name = 'x'
select text(name), text(c.name) from customer c
select (c.note).json_typeof from customer c
select grouping(status), status from orders group by status
select count(*), count(id), count(distinct id), count(all id), count((id, name)) from customer
select substring('Thomas' similar '%#"o_a#"_' escape '#'), collation for ('a'), collation for (name) from customer
select id from customer join orders using (id)
select * from customer c join orders o using (id) as j
select j.* from customer c left join orders o using (id) as j
select id from orders right join customer using (id)
select * from line l join (select 1::bigint as order_id, 2::integer as no) x using (order_id, no)
select * from (values ('a'::varchar(3))) a(x) join (values ('b'::varchar(5))) b(x) using (x)
select * from (values (1.5)) a(x) full join (values (2)) b(x) using (x)
select * from (values (1.5)) a(x) natural join (values (2)) b(x)
select * from (values (1)) a(x) natural join (values (2.5)) b(x)
