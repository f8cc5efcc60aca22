select 0x1F, 0o17, 0b101, 1_000_000, 0x7fffffff, 0x80000000, 0xFFFF_FFFF_FFFF_FFFF, 1_000.000_1, 0b1111_0000
select any_value(name), any_value(credit), any_value(id) filter (where active) from customer
select now() at local, placed at local, clock_tz at local from orders
select system_user, current_user
select * from (select 1 as a)
select * from (select 1 as a), (values (1, 2))
select a from (select 1 as a) where a > 0
select array_shuffle(marks), array_sample(marks, 2), array_reverse(marks), array_sort(marks), array_sort(tags, true), array_sort(marks, false, true) from customer
select date_add(seen, interval '1 day'), date_add(seen, '1 day', 'UTC'), date_subtract(seen, interval '1 day'), generate_series(seen, seen, '1 day', 'UTC') from customer
select random(1, 10), random(1::bigint, 5), random(1.5, 2.5), random_normal(), random_normal(0, 1), erf(1), erfc(1), gamma(5), lgamma(5)
select to_bin(5), to_oct(5), to_bin(5::bigint), casefold(name), unicode_assigned(name), reverse('ab'::bytea), crc32('a'), crc32c('a') from customer
select uuidv4(), uuidv7(), uuidv7(interval '1 day'), uuid_extract_version(uid), uuid_extract_timestamp(uid) from customer
select xmltext('a'), pg_input_is_valid('1', 'integer'), xmlserialize(content x as text indent), xmlserialize(document x as text no indent) from thing
select message, sql_error_code from pg_input_error_info('x', 'integer')
select json_strip_nulls(note, true), jsonb_strip_nulls(doc, true), json_strip_nulls(note), jsonb_strip_nulls(doc) from customer
select max(raw), min(raw), 5::bytea, '\x01'::bytea::integer from customer c group by c.id limit 0
with changed as (update orders set total = total + 1 returning old.total as before, new.total as after, old.*, new.id) select before, after from changed
with gone as (delete from line returning old.sku, old, new) select * from gone
with added as (insert into base_item (id, label) values (1, 'a') returning with (old as o, new as n) n.label, o.label as earlier, n.id) select * from added
with merged as (merge into base_item b using (select 1 as id, 'x' as label) s on b.id = s.id when matched then update set label = s.label when not matched then insert (id, label) values (s.id, s.label) returning merge_action(), b.id, s.label) select * from merged
with merged as (merge into base_item b using sub_item s on b.id = s.id when not matched by source then delete when matched and s.extra > 1 then do nothing returning *) select * from merged
select sum(id) over (order by id) from customer
select '[1,2)'::int4range, range_agg(r) from thing group by 1
select ltrim('\x01'::bytea, '\x00'), trim(leading '\x00'::bytea from '\x01'::bytea), rtrim('\x01'::bytea, '\x00'::bytea)
