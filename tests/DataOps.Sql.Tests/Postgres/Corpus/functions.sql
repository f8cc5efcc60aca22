select length(name), upper(name), lower(code), initcap(name), substring(name from 1 for 2), substring(name, 2), substr(name, 1), left(name, 2), right(name, 2) from customer
select trim(name), trim(both 'x' from name), trim(leading from name), ltrim(name), rtrim(name, 'x'), btrim(name), position('a' in name), strpos(name, 'a'), overlay(name placing 'x' from 1) from customer
select replace(name, 'a', 'b'), translate(name, 'a', 'b'), reverse(name), repeat(name, 2), lpad(name, 5), rpad(name, 5, 'x'), split_part(name, ',', 1), concat(name, 1, null), concat_ws(',', name, id), format('%s', name) from customer
select md5(name), encode(raw, 'hex'), decode('00', 'hex'), ascii(name), chr(65), quote_literal(name), quote_ident(name), to_hex(255), octet_length(name), bit_length(name) from customer
select abs(-1), abs(-1.5), abs(score), ceil(1.5), floor(rating), round(1.5), round(credit, 1), round(rating), trunc(credit), sign(-1), mod(5, 2), power(2, 3), sqrt(4), exp(1), ln(2.0), log(10), random(), pi() from customer
select greatest(1, 2), least(1, 2.5), greatest(name, nick), coalesce(nick, name), coalesce(name, 'x'), coalesce(null, 1), nullif(id, 1), nullif(name, 'x'), nullif(credit, 0) from customer
select extract(year from born), extract(epoch from since), date_part('year', born), date_trunc('month', born), date_trunc('day', since), date_trunc('hour', seen), age(since), age(seen, seen) from customer
select to_char(born, 'YYYY'), to_char(1.5, '9'), to_date('2020', 'YYYY'), to_timestamp(0), to_timestamp('2020', 'YYYY'), to_number('1', '9'), make_date(2020, 1, 1), make_interval(days => 1), make_timestamp(2020, 1, 1, 0, 0, 0) from customer
select count(*), count(id), count(distinct name), sum(id), sum(credit), sum(score), sum(rating), avg(id), avg(score), avg(credit), min(name), max(credit), min(born), max(since) from customer
select sum(qty), sum(id), avg(wait), sum(wait), min(clock), max(paid), sum(paid), bool_and(total > 1), every(true), bit_and(qty), stddev(total), variance(qty), corr(total, qty) from orders
select string_agg(name, ','), string_agg(name, ',' order by name), array_agg(id), array_agg(name), array_agg(tags), json_agg(id), jsonb_agg(name), jsonb_object_agg(name, id), json_object_agg(id, name) from customer
select percentile_cont(0.5) within group (order by total), percentile_disc(0.5) within group (order by day), mode() within group (order by status), percentile_cont(array[0.5]) within group (order by qty) from orders
select count(*) filter (where qty > 1), sum(total) filter (where status = 'x') from orders
select row_number() over (), rank() over (order by id), dense_rank() over (order by id), percent_rank() over (order by id), cume_dist() over (order by id), ntile(4) over (order by id) from orders
select lag(total) over (order by id), lead(status, 1) over (order by id), lag(qty, 1, 0) over (order by id), first_value(day) over (order by id), last_value(status) over (order by id), nth_value(total, 2) over (order by id) from orders
select sum(total) over (partition by customer_id order by id rows between 1 preceding and current row), avg(qty) over w, count(*) over w from orders window w as (order by id)
select array_length(marks, 1), cardinality(tags), array_append(marks, 1), array_cat(marks, marks), array_to_string(tags, ','), string_to_array(name, ','), array_position(tags, 'a'), unnest(marks), array_remove(tags, 'x') from customer
select json_build_object('a', 1), jsonb_build_array(1, 'a'), to_json(name), to_jsonb(id), row_to_json(row(1)), json_extract_path(note, 'a'), jsonb_array_length(doc), jsonb_typeof(doc), jsonb_set(doc, '{a}', '1'), jsonb_path_query(doc, '$.a') from customer
select regexp_replace(name, 'a', 'b'), regexp_match(name, 'a'), regexp_split_to_array(name, ','), regexp_count(name, 'a'), regexp_matches(name, 'a') from customer
select generate_series(1, 3), generate_series(1::bigint, 3), generate_series(now(), now(), '1 day')
select gen_random_uuid(), version(), current_database(), current_schema(), pg_typeof(1), txid_current()
select lower(r), upper(nr), isempty(r), lower(dr), int4range(1, 2), daterange('2020-01-01', null), range_merge(r, r), numrange(1.5, 2) from thing
select host(net), masklen(net), network(net), abbrev(block), family(net), text(net) from thing
select to_tsvector('a'), to_tsquery('a'), plainto_tsquery('english', 'a'), ts_rank(words, search), length(words), numnode(search) from thing
select date('2020-01-01'), text(1), int4('1'), float8(1), upper('x'), timezone('UTC', now()), isfinite(born), justify_days('1 day') from customer
select width_bucket(1.0, 0, 10, 5), factorial(5), gcd(4, 6), lcm(4, 6), scale(1.50), trim_scale(1.50), div(5.0, 2), degrees(1), atan2(1, 2), sinh(1)
select grouping(status), status, sum(total) from orders group by rollup (status)
select variadic_free from (select concat_ws('-', 'a', 'b') as variadic_free) x
select num_nulls(1, null), num_nonnulls(id, name) from customer
select bool_or(active), array_agg(feeling), max(feeling), min(uid::text), enum_first(feeling) from customer group by feeling
select xmin from (select 1 as xmin) t
select starts_with(name, 'a'), name ^@ 'a', normalize(name), sha256(raw), length(raw), get_byte(raw, 0), substring(raw from 1 for 2), raw || raw from customer
select date_bin('15 minutes', placed, placed), extract(dow from day), extract(hour from clock), extract(day from wait), to_char(wait, 'HH'), date_part('hour', clock) from orders
