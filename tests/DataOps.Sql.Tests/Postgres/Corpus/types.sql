select 1, 2147483647, 2147483648, 9223372036854775808, 1.5, 1e5, .5, -1, -2147483648
select 'a', null, true, false, b'101', x'1F', e'a\n', $$dollar$$, U&'d\0061ta'
select 1::int, 2::bigint, 3::smallint, 4::numeric, 5::numeric(10,2), 6::real, 7::double precision, 8::float, 9::money
select 'a'::text, 'b'::varchar, 'c'::varchar(10), 'd'::char, 'e'::char(3), 'f'::bpchar, 'g'::name
select date '2020-01-01', time '10:00', timestamp '2020-01-01', timestamptz '2020-01-01', interval '1 day'
select '1'::bit, '101'::bit(3), '101'::varbit, '101'::bit varying(5)
select '{1,2}'::int[], '{a}'::varchar(5)[], array[1,2,3], array['a','b'], array[1, 2.5], array[[1,2],[3,4]], array[]::text[]
select cast(1 as bigint) as big, cast('1' as numeric(5,1)), cast(now() as date), cast('x' as varchar(3))
select id, name, code, nick, mail, born, since, seen, credit, score, rating, active, feeling, tags, marks, note, doc, uid, raw from customer
select * from orders
select * from line
select * from thing
select o.* from orders o
select c.id, o.total from customer c join orders o on o.customer_id = c.id
select '1 year'::interval, '10:00'::time(2), '10:00+01'::timetz, '2020-01-01'::timestamptz(0)
select id::text, total::int, total::varchar(8), day::timestamp, placed::date, qty::int8 from orders
select (id + 1)::text, lower(name)::varchar(5), (case when active then 1 end)::bigint from customer
select 1 as one, 2 two, 3 "Three", id as "select" from customer
select name || 'x', code || name, nick || 1, 'a' || 'b', tags || tags, marks || 1, 1 || marks from customer
select row(1, 'a'), (1, 2), row(id, name) from customer
select tags[1], marks[1:2], (array[1,2,3])[2], doc['a'], marks[1] + 1 from customer
select name collate "C", code collate "C" as c from customer
select current_date, current_timestamp, current_time, localtime, localtimestamp, current_user, session_user
select current_timestamp(2), localtime(0), now(), clock_timestamp()
select null::int, null::text as t, (null)
select ' 12 '::int, '1e3'::numeric, 'NaN'::float8, '-.5'::numeric, 'T'::bool, ' on '::boolean, '{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}'::uuid, e'5'::int, $$6$$::int, 'sad'::mood, '-infinity'::float4, '+7'::bigint, 'of'::boolean
select normalize('a', nfc), normalize('a'), normalize(name, NFKD) from customer
select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
