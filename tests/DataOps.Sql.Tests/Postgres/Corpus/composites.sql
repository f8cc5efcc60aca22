select home, (home).street, (home).zip, (home).spot[0], (p.home).street, (boss).home, ((boss).home).zip, (boss).tags[1] from place p
select (home).*, boss from place
select ((p).home).street, (p.boss).name from place p
select row('a', 'b', null)::address, row(1, 2)::record, ('x', '1', '(1,2)')::address, (row('a', 'b', null)::address).street
select cast(row('a', 'b', null) as address), null::address, '(a,b,)'::address, ('(a,b,)'::address).zip
select home = row('a', 'b', null)::address, home is null, home is not null, home is distinct from home from place where false
select person, place from place, (select row('a', null, null)::person as person) x
select (x.y).street, x.y from (select home as y from place) x
select worth, many + 1, codes, worth * 2, many::bigint, coalesce(many, 0), -many, many between 1 and 5 from place
select moods[1] = 'ok', 'sad'::mood < 'ok', enum_range(null::mood), enum_first(null::mood), enum_last('ok'::mood), enum_range('sad'::mood, 'ok') from place
select feeling = 'ok', feeling > 'sad', feeling::text, max(feeling) over (), case when active then feeling else 'ok' end, coalesce(feeling, 'sad') from customer
select span, lower(span), upper(span), span && span, span @> 1.5::float8, float_span(1, 2), float_span(1, 2, '[]'), '[1,2)'::float_span, isempty(span) from place
select periods, range_merge(periods), periods @> now(), unnest(periods) from place
select wait_short, wait_exact, wait_short + wait_exact, -wait_exact, coalesce(wait_short, wait_short) from place
select c is not null, c.*::text, row_to_json(c.*) from (select 1 as a, 2 as b) c
select (orders_of(1)).*, (orders_of(1)).total, orders_of(1)
select (two(1)).y, (two(1)).*, two(1), one_out(1), pairs(2), (pairs(2)).a
select home_of(1), (home_of(1)).zip, over_load(1), over_load('a'::text), over_load(1, 2), over_load('x')
select add_tax(100), add_tax(100, 0.5), add_tax(price => 1), add_tax(rate => 1, price => 2), add_tax(1, rate := 0.3)
select total_of(1, 2, 3), total_of(variadic '{1,2}'), first_of('{a,b}'::text[]), first_of(tags) from customer
select name === 'x', name operator(public.===) 'y' from customer
select c.name, o from customer c left join orders o on o.customer_id = c.id
select count(c), count(c.*), max(c.name) from customer c
select array_agg(c), json_agg(c.*) from customer c
select (array_agg(c))[1], ((array_agg(c))[1]).name from customer c
select row(c.id, c.name), (c.id, c.name) from customer c
select row(1, 2) < row(1, 3), row(1, 'a') = row(1, 'a'), (1, 2) <> (2, 1), row(1, 2) in (row(1, 2), (3, 4))
select (select c from customer c limit 1), ((select c from customer c limit 1)).name
select base_item, sub_item from base_item, sub_item
select t.w, (t.w).tags, (t.w).home from other.thing2 t
