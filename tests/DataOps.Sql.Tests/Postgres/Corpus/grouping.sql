select status, count(*) from orders group by status
select status as s, count(*) from orders group by s
select status, count(*) from orders group by 1
select lower(status), sum(total) from orders group by lower(status) having sum(total) > 5
select customer_id, status, sum(total) from orders group by customer_id, status
select customer_id, status, sum(total) from orders group by (customer_id, status)
select customer_id, status, sum(total) from orders group by rollup (customer_id, status)
select customer_id, status, day, sum(total) from orders group by rollup ((customer_id, status), day)
select customer_id, status, sum(total) from orders group by cube (customer_id, status)
select customer_id, status, day from orders group by cube ((customer_id, status), day)
select customer_id, status, sum(total) from orders group by grouping sets ((customer_id, status), customer_id, ())
select customer_id, status, day, sum(total) from orders group by grouping sets (rollup (customer_id, status), cube (day), ())
select customer_id, status, day from orders group by grouping sets (grouping sets ((customer_id), status), (day))
select customer_id, status, day, count(*) from orders group by customer_id, rollup (status, day)
select customer_id, status, day, count(*) from orders group by distinct rollup (customer_id, status), rollup (status, day)
select customer_id, status, count(*) from orders group by all rollup (customer_id, status)
select grouping(customer_id), grouping(customer_id, status), customer_id, status from orders group by cube (customer_id, status) having grouping(status) = 0 order by grouping(customer_id)
select count(*) from orders group by ()
select sum(total) from orders having count(*) > 5
select 1 from orders having true
select c.id, c.name, count(o.id) from customer c left join orders o on o.customer_id = c.id group by c.id
select c.*, count(*) from customer c join orders o on o.customer_id = c.id group by c.id
select c.id, upper(c.name) from customer c group by c.id having c.active order by c.born
select order_id, no, price, sum(amount) from line group by order_id, no
select day + 1, count(*) from orders group by day
select day + 1, count(*) from orders group by day + 1
select date_trunc('month', placed), extract(year from placed), count(*) from orders group by 1, 2
select case when total > 5 then 'big' else 'small' end as size, count(*) from orders group by size
select case when total > 5 then 'big' else 'small' end, count(*) from orders group by 1
select sum(total), avg(total), min(total), max(total), count(total) from orders
select sum(id), sum(qty), sum(total), sum(discount), sum(wait), sum(paid) from orders
select sum(score), sum(rating), sum(credit), sum(id), avg(score), avg(rating), avg(credit), avg(id) from customer
select avg(qty), avg(wait), avg(id), avg(discount) from orders
select min(name), max(code), min(born), max(since), min(seen), max(feeling), min(tags), max(marks) from customer
select min(net), max(net), min(nm), max(o) from thing
select array_agg(id), array_agg(name), array_agg(tags), array_agg(credit), array_agg(born order by born desc) from customer
select array_agg(distinct name order by name), array_agg(id) filter (where active) from customer
select string_agg(name, ','), string_agg(distinct name, ', ' order by name), string_agg(raw, '') from customer
select json_agg(name), jsonb_agg(c), json_object_agg(name, id), jsonb_object_agg(id, name order by id) from customer c
select bool_and(active), bool_or(active), every(active) from customer
select bit_and(id), bit_or(id), bit_xor(id), bit_and(qty) , bit_or(flags) from orders
select stddev(total), stddev_pop(total), stddev_samp(qty), variance(total), var_pop(total), var_samp(id) from orders
select stddev(rating), variance(score), corr(rating, score), covar_pop(rating, score), covar_samp(rating, score) from customer
select regr_avgx(rating, score), regr_avgy(rating, score), regr_count(rating, score), regr_intercept(rating, score), regr_r2(rating, score), regr_slope(rating, score), regr_sxx(rating, score), regr_sxy(rating, score), regr_syy(rating, score) from customer
select percentile_cont(0.5) within group (order by total) from orders
select percentile_cont(0.5) within group (order by rating), percentile_cont(array[0.1, 0.9]) within group (order by rating) from customer
select percentile_cont(0.5) within group (order by wait), percentile_cont(array[0.5]) within group (order by wait) from orders
select percentile_disc(0.5) within group (order by total), percentile_disc(0.5) within group (order by status), percentile_disc(array[0.1, 0.5]) within group (order by day desc) from orders
select mode() within group (order by status), mode() within group (order by total desc nulls last) from orders
select rank(5) within group (order by total), dense_rank(5) within group (order by total), percent_rank(5) within group (order by total), cume_dist(5) within group (order by total) from orders
select rank('a', 3) within group (order by status, total desc) from orders
select percentile_cont(0.5) within group (order by total) filter (where qty > 1) from orders
select status, percentile_disc(0.5) within group (order by total) from orders group by status
select range_agg(r), range_intersect_agg(r), range_agg(dr) from thing
select xmlagg(x), xmlagg(x order by k) from thing
select count(*) over (), sum(total) over (partition by status) from orders
select sum(sum(total)) over (), rank() over (order by sum(total)) from orders group by status
select max(id) + 1, count(*) * 2, sum(total) / count(*), coalesce(sum(total), 0), round(avg(total), 2) from orders
select sum_of(id), sum_of(qty) from orders
select c.name, (select sum(o.total) from orders o where o.customer_id = c.id) from customer c
select c.name, (select count(c.id)) from customer c group by c.name
select status, array_agg(total order by total desc nulls last, id) from orders group by status
select any_record(), first_of(array[1, 2]), first_of(array['a']), total_of(1, 2.5), total_of(variadic array[1, 2])
select case when exists (select 1 from orders o where o.customer_id = c.id) then c.name end, count(*) from customer c group by case when exists (select 1 from orders o where o.customer_id = c.id) then c.name end
select (select max(o.total) from orders o where o.customer_id = c.id), count(*) from customer c group by (select max(o.total) from orders o where o.customer_id = c.id)
select id in (select customer_id from orders), count(*) from customer group by id in (select customer_id from orders)
