select array[1, 2, 3], array['a', 'b'], array[1.5, 2], array[null, 1], array[[1, 2], [3, 4]], array[array[1], array[2]]
select array[]::integer[], array[]::text[], '{}'::integer[], '{1,2}'::int[], '{{1,2},{3,4}}'::integer[][], array['1', '2']::integer[]
select array[1, 2]::text[], array[1.5]::integer[], array['a']::varchar(3)[], array[1]::numeric(5,2)[], array[[1]]::bigint[][]
select tags[1], tags[1:2], tags[:2], tags[2:], tags[:], marks[1] + 1, (array[1, 2, 3])[2], ('{1,2}'::int[])[1] from customer
select grid[1][2], grid[1:2][1:1], grid[1:2][2], grid[1], grid[2:][:1] from place
select moods[1], visits[1], (visits[1]).street, visits[1:2], ranges[1], codes[1], codes[1:2] from place
select array_append(marks, 5), array_prepend(5, marks), array_cat(marks, array[1]), array_length(marks, 1), array_dims(marks), array_ndims(marks), array_lower(marks, 1), array_upper(marks, 1), cardinality(marks) from customer
select array_position(tags, 'a'), array_positions(tags, 'a'), array_remove(tags, 'a'), array_replace(tags, 'a', 'b'), array_to_string(tags, ','), array_to_string(marks, ',', '*'), string_to_array('a,b', ','), string_to_array('a,b', ',', 'b') from customer
select array_fill(0, array[3]), array_fill('a'::text, array[2, 2], array[0, 0]), trim_array(marks, 1), unnest(marks), array_agg(id) over () from customer
select marks || 5, 5 || marks, marks || marks, tags || 'x'::text, '{x}' || tags, marks || '{1}', tags || '{a}' from customer
select marks = array[1], marks <> '{1}', marks < array[2], marks @> array[1], marks <@ array[1, 2], marks && array[1] from customer
select 1 = any (marks), 'a' = all (tags), 5 > any (array[1, 2]), name = any ('{a,b}'), id = any (array[1, 2]::bigint[]), name like any (tags) from customer
select array(select id from customer order by id), array(select tags from customer), array(select null), array(select 'a')
select array_agg(tags), array_agg(marks order by id) from customer
select moods || 'ok'::mood, 'sad' = any (moods), array_append(moods, 'ok'), array_length(moods, 1) from place
select array_to_json(marks), to_json(tags), to_jsonb(marks), row_to_json(c) from customer c
select (select array[1, 2])[1], (array(select id from customer))[1:2]
select array[row(1, 'a'), row(2, 'b')], array[home, home] from place
select array[name, code], array[name, nick], array[credit, credit], array[born, since] from customer
select array[c.id, o.id] from customer c, orders o
select generate_subscripts(marks, 1), generate_subscripts(marks, 1, true) from customer
select width_bucket(5, array[1, 3, 6]), width_bucket(5.0, array[1.0, 3.0]), width_bucket(now(), array[now()])
select array_dims(grid), grid || array[1, 2], array[array[1, 2]] || array[3, 4] from place
select id, unnest(tags), unnest(marks) from customer
select array['a', name], array[null, null], array[null]::integer[] from customer
select array_to_string(array[1, 2, null], ',', 'x'), array_remove(array[1, null], null), array_position(array[1, 2], 2, 1)
select '[0:1]={1,2}'::int[], array_lower('[0:1]={1,2}'::int[], 1)
select marks[id::int], marks[1:id::int] from customer
