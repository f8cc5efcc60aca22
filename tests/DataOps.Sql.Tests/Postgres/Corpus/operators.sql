select 1 + 1, 1 + 1::bigint, 1::smallint + 1::smallint, 1::smallint + 1, 1 + 1.5, 1.5 + 1::real, 1::real + 1::real, 1 / 2, 1 % 2
select total * qty, total / 2, total + 1.5, qty + 1, qty + id, total * 1.5::float8, -total, +qty, @ qty from orders
select day + 1, day - 1, day - day, placed - placed, placed + wait, day + wait, day + clock, clock + wait, shipped - placed, wait * 2, wait / 2.5 from orders
select day + 7, placed - '2020-01-01', shipped - '2020-01-01', '2020-01-01' - day from orders
select '1' + 1, 1 + '1', total + '1', '2.5' * total from orders
select id = 1, name = 'x', name <> nick, code = name, id < 3.5, qty >= id, born = '2020-01-01', feeling = 'sad' from customer, (select 1::smallint as qty) q
select name like 'a%', name ilike 'A%', name not like 'b%', name similar to 'x', name like 'a!%' escape '!', name ~ 'x', name !~* 'y', name ~* 'z' from customer
select id between 1 and 2, id in (1, 2, 3), name in ('a', 'b'), id not in (1), born between '2020-01-01' and now() from customer
select active and true, not active, active or null, active is true, active is not false, name is null, name is not null from customer
select id is distinct from 1, name is not distinct from nick from customer
select note -> 'a', note ->> 'a', note -> 0, doc -> 'a', doc ->> 0, doc #> '{a,b}', doc #>> '{a,b}', doc @> '{"a":1}', doc ? 'a', doc ?| array['a'], doc - 'a', doc || '{}' from customer
select flags & flags, flags | flags, ~flags, flags << 1, flags || mask, 5 & 3, 5 # 3, ~5, 1 << 2 from orders
select marks @> array[1], marks && array[2], marks = array[1], tags @> '{a}', marks <> '{1}' from customer
select r && r, r @> 5, r * r, nr + nr, r -|- r, dr @> current_date, r << r, r <@ r from thing
select net << block, net + 1, net - net, net && block, mac < mac, spot <-> spot, area @> spot, words @@ search, words || words, search && search from thing
select 2 ^ 3, 2.0 ^ 3, |/ 4.0, ||/ 27.0, 2::numeric ^ 2::numeric
select paid + paid, paid * 2, paid / 2, paid / paid, 2 * paid from orders
select id = any (array[1,2]), id > all (select customer_id from orders), name = any (tags), 'x' = any (tags) from customer
select id operator(pg_catalog.+) 1 from customer
select placed at time zone 'UTC', shipped at time zone 'UTC', day at time zone 'UTC' from orders
select (placed, day) overlaps (placed, day) from orders where false
select exists (select 1), not exists (select 1), (select 1), (select max(id) from customer), array(select id from customer), array(select name from customer)
select (1, 2) = (1, 2), (id, name) in (select id, name from customer) from customer
