select note -> 'a', note -> 1, note ->> 'a', note ->> 1, note #> '{a,b}', note #>> array['a', 'b'], doc -> 'a' -> 'b', doc ->> 'a', doc #> '{a}', doc #>> '{a}' from customer
select doc @> '{"a":1}', doc <@ '{"a":1}', doc ? 'a', doc ?| array['a'], doc ?& array['a'], doc || '{"b":2}', doc - 'a', doc - 1, doc - array['a'], doc #- '{a}' from customer
select doc @? '$.a', doc @@ '$.a > 1', doc = '{}', doc <> doc, doc < doc from customer
select doc['a'], doc['a']['b'], doc['a'][1], (doc['a'])::text from customer
select to_json(name), to_jsonb(id), json_build_array(1, 'a', null), json_build_object('a', 1, 'b', name), jsonb_build_array(1, 2), jsonb_build_object('x', now()) from customer
select json_object('{a,1}'), json_object('{a,b}', '{1,2}'), jsonb_object(array['a', '1']), jsonb_object('{a}', '{1}')
select json_array_length(note), jsonb_array_length(doc), json_typeof(note), jsonb_typeof(doc), json_strip_nulls(note), jsonb_strip_nulls(doc), jsonb_pretty(doc) from customer
select json_extract_path(note, 'a', 'b'), json_extract_path_text(note, 'a'), jsonb_extract_path(doc, 'a'), jsonb_extract_path_text(doc, 'a', 'b') from customer
select jsonb_set(doc, '{a}', '1'), jsonb_set(doc, '{a}', '1', false), jsonb_set_lax(doc, '{a}', null), jsonb_insert(doc, '{a,0}', '1', true) from customer
select jsonb_path_exists(doc, '$.a'), jsonb_path_match(doc, '$.a > 1'), jsonb_path_query(doc, '$.a[*]'), jsonb_path_query_array(doc, '$.a'), jsonb_path_query_first(doc, '$.a', '{"x":1}', true) from customer
select jsonb_path_exists_tz(doc, '$.a'), jsonb_path_query_tz(doc, '$.a.datetime()') from customer
select json_each(note), jsonb_each_text(doc), json_object_keys(note), json_array_elements(note), jsonb_array_elements_text(doc) from customer
select (json_each(note)).key, (jsonb_each(doc)).value, (json_each_text(note)).* from customer
select json_populate_record(null::address, note), (json_populate_record(null::address, note)).zip, jsonb_populate_record(home, doc) from customer, place
select row_to_json(row(1, 'a')), row_to_json(c, true), array_to_json(array[1, 2], true) from customer c
select json_agg(c), jsonb_agg(name order by id), json_object_agg(name, id), jsonb_object_agg(name, doc) from customer c
select '{"a":1}'::json, '{"a":1}'::jsonb, note::jsonb, doc::json, doc::text, note::text, (doc -> 'a')::int, (doc -> 'b')::numeric, (doc -> 'c')::boolean, (doc ->> 'a')::numeric(5,2) from customer
select '$.a'::jsonpath, doc @? '$.x'::jsonpath from customer
select (doc -> 'a' ->> 'b')::date, coalesce(doc ->> 'a', 'x'), doc ->> 'a' = 'b', (doc -> 'n')::int + 1 from customer
select e.value ->> 'name' as n, e.ordinality from customer, jsonb_array_elements(doc -> 'items') with ordinality as e
select c.id, x.* from customer c cross join lateral jsonb_to_recordset(c.doc) as x (sku text, qty int, price numeric(10,2))
select k, count(*) from customer, jsonb_object_keys(doc) as k group by k
select key, sum(value::numeric) from customer, jsonb_each_text(doc) group by key
select jsonb_agg(jsonb_build_object('id', id, 'name', name)) filter (where active) from customer
