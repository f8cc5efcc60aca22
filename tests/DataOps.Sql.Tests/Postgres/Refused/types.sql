select 'a' + 1 from customer where name + 1 > 0
select name + 1 from customer
select name - name from customer
select born + born from customer
select born * 2 from customer
select active + 1 from customer
select -name from customer
select not name from customer
select not 1
select id and active from customer
select id from customer where id
select id from customer where 1
select id from customer where name
select case when 1 then 2 end
select case when active then 1 else born end from customer
select case when active then name else id end from customer
select case id when 'a'::text then 1 end from customer
select coalesce(name, id) from customer
select coalesce(born, 1) from customer
select nullif(name, 1) from customer
select greatest(born, id) from customer
select name = 1 from customer
select id = name from customer
select born > 5 from customer
select active = 1 from customer
select id = true from customer
select uid = 1 from customer
select uid = name from customer
select doc = note from customer
select note = note from customer
select x = x from thing
select spot = spot from thing
select tags = marks from customer
select id in (name) from customer
select id in ('1'::text) from customer
select id in (select name from customer) from customer
select id between name and 5 from customer
select name between 1 and 2 from customer
select id = any (tags) from customer
select id = any (5) from customer
select name = any (marks) from customer
select id = any (select name from customer) from customer
select (id, name) = (1, 2, 3) from customer
select (id, name) = (name, id) from customer
select row(1, 2) = row(1, born) from customer
select id is true from customer
select name is false from customer
select id like 'a' from customer
select born ~ 'a' from customer
select id || id from customer
select active || active from customer
select born || seen from customer
select name::date::integer from customer
select born::integer from customer
select active::date from customer
select id::date from customer
select uid::integer from customer
select doc::integer[] from customer
select tags::integer from customer
select id::text[] from customer
select row(1, 2)::address
select home::text::address::person from place
select home::person from place
select cast(born as numeric) from customer
select interval '1 day'::integer
select wait::date from orders
select spot::text::point::integer from thing
select upper(id) from customer
select lower(born) from customer
select length(id) from customer
select substring(id, 1, 2) from customer
select abs(name) from customer
select round(name) from customer
select round(rating, 2) from customer
select sqrt(born) from customer
select date_trunc(born, 'day') from customer
select date_trunc('day', name) from customer
select extract(year from name) from customer
select extract(year from id) from customer
select age(name) from customer
select to_char(name, 'x') from customer
select to_date(born, 'x') from customer
select sum(name) from customer
select avg(born) from customer
select sum(active) from customer
select max(active) from customer
select max(doc) from customer
select min(uid) from customer where false and 1 = 'a'::text
select bool_and(id) from customer
select string_agg(id, ',') from customer
select string_agg(name) from customer
select array_agg(id, name) from customer
select stddev(name) from customer
select percentile_cont(name) within group (order by id) from customer
select percentile_cont(0.5) within group (order by name) from customer
select lag(id, 'a'::text) over (order by id) from customer
select ntile(name) over () from customer
select lag(id, 1, name) over () from customer
select generate_series(1, 'a'::text)
select generate_series(born, born) from customer where generate_series(1, 2) = 1
select unnest(id) from customer
select unnest(doc) from customer
select array_length(id, 1) from customer
select array_append(tags, 1) from customer
select array_append(marks, 'a'::text) from customer
select array[1, 'a'::text]
select array[born, 1] from customer
select array[array[1], 2]
select array[tags, marks] from customer
select tags || marks from customer
select marks || 'a'::text from customer
select name[1] from customer
select id[1] from customer
select note[1] from customer
select note -> born from customer
select name -> 'a' from customer
select doc ? 1 from customer
select doc @> 1 from customer
select jsonb_set(doc, 'a'::text, '1') from customer
select json_build_object(1) -> born from customer
select id union select name from customer
select id from customer union select name from customer
select born from customer union select id from orders
select 1 union select 'a'::text
select 1, 2 union select 1
select id from customer intersect select name from customer
select id, name from customer except select id from customer
values (1, 'a'), (2)
values (1), ('a'::text)
select * from (values (1, 'a'), (born, 2)) v from customer
select count(distinct) from customer
select r && k from thing
select r @> 'a'::text from thing
select net = mac from thing
select words @@ k from thing
select now() + 1
select now() - name from customer
select current_date + current_date
select interval '1 day' * interval '1 day'
select time '10:00' + time '10:00'
select 5 % born from customer
select !5
select 5 !
select @ name from customer
select 1 ? 2
select placed at time zone 5 from orders
select name at time zone 'UTC' from customer
select overlaps(1, 2, 3, 4)
select (1, 2) overlaps (3, 4)
select concat_ws() from customer
select coalesce()
select nullif(1)
select nullif(1, 2, 3)
select format()
select add_tax('a'::text)
select over_load(born) from customer
select first_of(1)
select total_of(variadic 5)
select total_of(variadic array['a'])
select sum_of('a'::text) from customer
select name === 5 from customer
select home = 1 from place
select moods[1] = 'a'::text from place
select feeling = name from customer
select feeling || 1 || born + 1 from customer
select xmlconcat(1, 2)
select x is document is document from thing
select id is document from customer
select id is normalized from customer
