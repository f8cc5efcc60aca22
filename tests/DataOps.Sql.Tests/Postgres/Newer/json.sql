select json_object(), json_object('a': 1), json_object('a' value 1, 'b' value name), json_object('a': 1 null on null), json_object('a': 1, 'b': null absent on null with unique keys), json_object('a': 1 returning jsonb), json_object('a': '{}' format json returning text) from customer
select json_array(), json_array(1, 'a', null), json_array(1, null null on null), json_array(1 absent on null returning jsonb), json_array(select id from customer), json_array(select id from customer returning jsonb), json_array('[1]' format json)
select json_objectagg(id: name), json_objectagg(id value name absent on null with unique keys returning jsonb), json_objectagg(id: name) filter (where active) from customer
select json_arrayagg(name), json_arrayagg(name order by id desc), json_arrayagg(id null on null returning jsonb), json_arrayagg(id) filter (where active) from customer
select name is json, name is not json, name is json value, name is json object, name is json array, name is json scalar, name is json object with unique keys, name is json without unique keys, doc is json from customer
select json('{}'), json('{"a":1}' with unique keys), json('{}' format json), json_scalar(1), json_scalar('a'), json_scalar(now()), json_serialize('{}'), json_serialize('{}' returning bytea), json_serialize(note returning varchar(20)) from customer
select json_value(doc, '$.a'), json_value(doc, '$.a' returning integer), json_value(doc, '$.a' returning numeric(5,2) default 0 on empty), json_value(doc, '$.a' null on empty error on error), json_value(doc, '$.a' passing 1 as x, name as y returning date) from customer
select json_query(doc, '$.a'), json_query(doc, '$.a' with wrapper), json_query(doc, '$.a' with conditional wrapper), json_query(doc, '$.a' without wrapper keep quotes), json_query(doc, '$.a' returning text omit quotes), json_query(doc, '$.a' returning integer[] with unconditional array wrapper empty array on empty), json_query(doc, '$.a' empty object on error) from customer
select json_exists(doc, '$.a'), json_exists(doc, 'strict $.a ? (@ > $x)' passing 1 as x), json_exists(doc, '$.a' error on error), json_exists(doc, '$.a' true on error) from customer
select * from json_table('[]', '$[*]' columns (id for ordinality, a int path '$.a', b text, c jsonb, d numeric(5,2) path '$.d' default 0 on empty, e boolean exists path '$.e')) as t
select jt.* from customer, json_table(doc, '$.items[*]' as root passing 1 as x columns (sku varchar(20) path '$.sku', nested path '$.tags[*]' as tags columns (tag text path '$', n for ordinality))) as jt
select t.x, t.q from customer c, json_table(c.doc, '$' columns (x int, q text format json path '$.q' with wrapper keep quotes null on empty error on error)) t
select * from json_table(jsonb '{"a":[1,2]}', '$.a[*]' columns (v int path '$') error on error) j (renamed)
select k, t.v from customer, lateral json_table(doc, '$' columns (k text path '$.k', nested '$.v[*]' columns (v int path '$'))) t
select json_object('a': json_array(1, 2), 'b': json_object('c': 1)), json_value('{"a": 1}', '$.a') || 'x', coalesce(json_value(doc, '$.x'), 'none') from customer
select json_arrayagg(id) over (partition by name) from customer
