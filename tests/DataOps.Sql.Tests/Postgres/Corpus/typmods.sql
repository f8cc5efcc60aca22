select credit, -credit, +credit, credit + credit, credit * 1, abs(credit), round(credit, 1), coalesce(credit, 0), coalesce(credit, credit), credit::numeric(12,2), credit::numeric(5,1), credit::numeric, credit::numeric(3) from customer
select nullif(credit, credit), greatest(credit, credit), least(credit, 1), case when active then credit else credit end, case when active then credit end, (credit), (select credit from customer limit 1) from customer
select name || 'x', upper(name), name::varchar(10), name::varchar, name::char(3), name::char, name::bpchar, name::text, substring(name, 1, 2), trim(name), coalesce(name, name), coalesce(name, code), name collate "C", concat(name, code) from customer
select min(name), max(credit), sum(credit), avg(credit), array_agg(name), array_agg(credit), min(code), any_of from customer, (select 1 as any_of) x group by any_of
select lag(name) over (), first_value(credit) over (), max(name) over () from customer
select since, since + interval '1 day', since::timestamp, since::timestamp(1), date_trunc('day', since), coalesce(since, since), coalesce(since, seen), min(since) over (), since at time zone 'UTC', since::date, since::timestamptz(2) from customer
select clock_tz, clock_tz::timetz, clock_tz::time(1), flags, mask, flags || mask, flags & flags, ~flags, substring(flags from 1 for 2), mask::bit(4), flags::varbit, flags::varbit(3), flags::bit(8), ~mask, flags << 1 from orders
select interval '1 day', interval '1' hour, interval '1-2' year to month, interval '1 02:03' day to minute, interval(2) '1.234 s', interval '5' second(3), cast('1' as interval minute), '1'::interval day to second(2), interval '1' month + interval '1' day
select numeric '1.5', numeric(5,2) '1.5', decimal(4) '5', dec '1', varchar(3) 'abc', char 'x', char(2) 'x', timestamp(2) '2020-01-01', time(1) '10:00', timestamptz(0) 'now', bit '1', bit(2) '10', varbit(3) '101', float(3) '1', float(30) '1', float '1', real '1', national character varying(5) 'a', nchar(2) 'b', nchar varying(3) 'c'
select '1'::numeric(10,2)::numeric, 1::numeric(5,2) + 1::numeric(5,2), cast(1 as decimal(5,2)), 1.5::numeric(2,1), 1::dec(4,0), 12345::numeric(4,-2), 0.00123::numeric(3,5)
select tags::varchar(5)[], marks::numeric(4,1)[], array['a']::char(2)[], (array['a']::varchar(3)[])[1], array[name, name], array[credit] from customer
select mail, mail || 'x', coalesce(mail, 'x'), upper(mail), mail::text, max(mail) over (), case when active then mail end from customer
select 'a'::varchar(3) union select 'b'::varchar(3)
select 'a'::varchar(3) union select 'b'::varchar(4)
select 'a'::varchar(3) union select 'b'
select 'a'::char(3) union select 'b'::char(3)
select 1.5::numeric(4,1) union select 2.5::numeric(4,1) union select 3
select x from (values ('a'::varchar(3)), ('b')) v (x)
select x from (values (1.5::numeric(4,1)), (2.5::numeric(4,1))) v (x)
select * from (select name, credit, since from customer) s
with w as (select name, credit from customer) select name, credit, name || '' from w
select v.name from customer v left join lateral (select v.name as n) l on true
select n from customer v cross join lateral (select v.name as n) l
select "char" 'a', 'a'::"char", 'abc'::name, 1::oid, '1'::xid, 'pg_class'::regclass, 'int4'::regtype, 1::int2, 1::int4, 1::int8, 1::float4, 1::float8, true::int, 1::bool, '1'::money, 5::money, '1'::money::numeric
select row_number() over ()::int, count(*)::numeric(10,2) from customer
select extract(year from born), extract(epoch from seen), extract(hour from clock), extract(day from wait), date_part('year', born), extract('month' from since), extract(timezone from seen) from customer, orders
select born + 1, born - 1, born - born, born + clock, born + wait, since - since, seen - seen, seen + wait, clock - clock, clock + wait, wait * 2, wait / 2, 2 * wait, wait + wait, age(seen), age(since, since), since - born from customer, orders
select total * 2, total / 3, total % 2, qty + 1, qty * total, qty / 2, qty / 2.0, discount + total, paid * 2, paid / paid, paid + paid, paid / 2, id + qty, id * 1.5, qty::real * id from orders
select score + rating, score * 2, rating / 2, score::numeric + 1, rating ^ 2, id ^ 2, credit ^ 2, |/ id, sqrt(id), sqrt(credit), exp(1), ln(2.5), log(10), log(2.0, 8), power(2, 3), power(2.0, 3), cbrt(27), mod(5, 2), mod(5.5, 2), div(7, 2), sign(-1), ceil(1.5), floor(rating), trunc(1.55, 1), round(2.5), round(rating), random(), pi(), degrees(1), radians(1) from customer
