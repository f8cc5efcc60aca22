select * from customer c, orders o where o.customer_id = c.id
select * from customer c cross join orders o
select * from customer inner join orders on orders.customer_id = customer.id
select * from customer left outer join orders on orders.customer_id = customer.id
select * from customer right join orders on orders.customer_id = customer.id
select * from customer full outer join orders on orders.customer_id = customer.id
select * from customer natural join (select id, 1 as one from orders) o
select * from customer natural left join (select id, name, 1 as one from customer) o
select * from customer natural full join (select id::integer as id, 1 as one from orders) o
select * from (select 1 as a) x natural join (select 2 as b) y
select * from orders join line on line.order_id = orders.id
select * from (select 1 as id, 2 as a) x join (select 1 as id, 3 as b) y using (id)
select id, x.id, y.id from (select 1 as id, 2 as a) x full join (select 1::bigint as id, 3 as b) y using (id)
select id, a, b from (select 1 as id, 2 as a) x right join (select 1::numeric as id, 3 as b) y using (id)
select m.id, x.a, m.* from (select 1 as id, 2 as a) x join (select 1 as id, 3 as b) y using (id) as m
select * from (select 1 as id, 2 as k) x join (select 1 as id, 2 as k) y using (id, k) join (select 1 as id, 9 as z) w using (id)
select * from (customer c join orders o on o.customer_id = c.id)
select * from (customer c join orders o on o.customer_id = c.id) j
select j.total, j.name from (customer c join (select customer_id, total from orders) o on o.customer_id = c.id) as j
select * from (customer c join orders o on o.customer_id = c.id) as j (a, b)
select * from customer c join orders o join line l on l.order_id = o.id on o.customer_id = c.id
select * from customer c left join (orders o join line l on l.order_id = o.id) on o.customer_id = c.id
select * from (((select 1 as a)))  x
select * from ((select 1 as a) union (select 2)) x
select * from (select 1 as a union all select 2 order by 1 limit 1) x
select * from (select id, name from customer) as c (x, y)
select * from (select id, name from customer) as c (x)
select c.x, c.name from (select id, name from customer) as c (x)
select * from customer as c (a, b, d)
select a, b, code from customer as c (a, b)
select * from lateral (select 1 as x) y
select * from customer c, lateral (select * from orders o where o.customer_id = c.id) o
select * from customer c cross join lateral (select count(*) as n from orders o where o.customer_id = c.id) o
select * from customer c left join lateral (select total from orders o where o.customer_id = c.id) o on true
select * from customer c, lateral generate_series(1, c.id) g
select * from customer c, generate_series(1, c.id) as g (n)
select * from customer c left join lateral unnest(c.tags) as t (tag) on true
select * from customer c, lateral unnest(c.tags, c.marks) as t (tag, mark)
select * from generate_series(1, 5)
select * from generate_series(1, 5) as n
select n from generate_series(1, 5) as n
select n.n from generate_series(1, 5) as n
select * from generate_series(1, 5) as t (n)
select * from generate_series(1.5, 5, 0.5) x
select * from generate_series(1::bigint, 5) x
select * from generate_series(timestamp '2020-01-01', '2020-01-05', '1 day') x
select * from generate_series(timestamptz '2020-01-01', '2020-01-05', '1 day') x
select * from generate_series(date '2020-01-01', date '2020-01-05', interval '1 day') x
select * from generate_series(1, 5) with ordinality
select * from generate_series(1, 5) with ordinality as t
select * from generate_series(1, 5) with ordinality as t (a, b)
select * from unnest(array[1, 2])
select * from unnest(array[1, 2]) as u
select * from unnest(array[1, 2]) u (v)
select * from unnest(array[1, 2], array['a', 'b'])
select * from unnest(array[1, 2], array['a', 'b'], array[true]) with ordinality as t (a, b, c, n)
select * from unnest(array[[1, 2], [3, 4]])
select * from unnest('a b'::tsvector)
select lexeme, positions, weights from thing, unnest(words)
select * from unnest((select visits from place)) v
select v.street, v.zip from place, unnest(visits) as v
select v from place, unnest(visits) v
select * from unnest('{[1,2],[3,4]}'::int4multirange) r
select * from rows from (generate_series(1, 2), generate_series(1, 3))
select * from rows from (generate_series(1, 2), unnest(array['a', 'b'])) as t (a, b)
select * from rows from (generate_series(1, 2), json_each('{}')) with ordinality
select * from rows from (generate_series(1, 2), json_each('{}')) with ordinality as t (a, b, c, d)
select * from rows from (json_to_record('{}') as (a int, b text), generate_series(1, 2)) x
select * from lateral rows from (generate_series(1, 2)) x
select * from json_to_record('{"a":1}') as x (a int, b text)
select * from json_to_record('{"a":1}') as (a int, b text)
select * from json_to_recordset('[]') x (a int, b varchar(3), c numeric(5,2), d timestamp(0))
select * from jsonb_to_record('{}') x (a int[], b address)
select * from jsonb_to_recordset('[]') as x (a int, "B" text)
select * from json_populate_record(null::address, '{}')
select * from json_populate_record(null::customer, '{}')
select * from json_populate_recordset(null::address, '[]') a
select * from jsonb_populate_record(null::address, '{}') as a (x, y)
select * from json_each('{}')
select * from json_each('{}') as e (k, v)
select key, value from json_each('{}') e
select e.key from jsonb_each_text('{}') e
select * from json_array_elements('[]')
select * from json_array_elements('[]') as e
select * from json_array_elements('[]') as e (x)
select value, e from json_array_elements('[]') as e
select * from jsonb_array_elements_text('[]') with ordinality
select * from json_object_keys('{}')
select * from json_object_keys('{}') k
select * from jsonb_path_query('{}', '$.a')
select * from regexp_matches('a', 'b', 'g')
select * from regexp_matches('a', 'b') as m
select * from regexp_split_to_table('a,b', ',')
select * from string_to_table('a,b', ',') s
select * from generate_subscripts(array[1, 2], 1) s
select * from current_date
select * from current_timestamp as t
select * from now()
select * from upper('a')
select * from upper('a') as u (x)
select * from abs(-1)
select * from pg_get_keywords()
select word, catcode from pg_get_keywords() as k
select * from pg_options_to_table(array['a=b'])
select * from ts_stat('select words from thing')
select * from ts_parse('default', 'a b')
select * from ts_token_type('default')
select * from ts_debug('english', 'a b')
select * from aclexplode('{}')
select * from pairs(3)
select a, p.b from pairs(3) p
select * from pairs(3) as p (x, y)
select * from two(1)
select * from two(1) t (a)
select * from one_out(1)
select * from one_out(1) o
select * from one_out(1) as o (x)
select * from orders_of(1)
select o.total, o.status from orders_of(1) as o
select * from orders_of(1) as o (a, b)
select * from any_record() as r (a integer, b integer)
select * from many_records() as (a integer, b text)
select * from many_records() r (a integer, b text), generate_series(1, 2) g
select * from home_of(1)
select * from home_of(1) h
select h.street from home_of(1) as h
select * from rows from (pairs(2), two(1), orders_of(1)) as r
select * from add_tax(5)
select * from customer tablesample bernoulli (10)
select * from customer tablesample system (5.5) repeatable (42)
select c.id from customer as c tablesample bernoulli (10) repeatable (1), orders
select * from busy
select * from other.named n
select * from other.customer, public.customer
select other.customer.note, public.customer.name from other.customer, public.customer
select customer.note from other.customer
select * from daily where total > 5
select * from sub_item
select s.extra, s.label from sub_item s
select * from other.thing2
select (w).home, (w).name, ((w).home).street from other.thing2
select * from xmltable('/a/b' passing ('<a/>'::xml) columns id int path '@id', name text path 'n' default 'x' not null, ord for ordinality, x xml path '.')
select * from xmltable(xmlnamespaces('http://x' as x, default 'http://y'), '/x:a' passing by ref (select x from thing limit 1) columns v varchar(10)) as t
select t.v, t.n from thing, xmltable('/a' passing x columns v numeric(5,2), n for ordinality) as t
select * from thing, lateral xmltable('/a' passing x columns v text) as t (renamed)
select k, t.* from thing left join lateral xmltable('/a' passing x columns v text) t on true
