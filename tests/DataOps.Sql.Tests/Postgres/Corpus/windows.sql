select row_number() over (), rank() over (order by total), dense_rank() over (order by total desc), percent_rank() over (order by total), cume_dist() over (order by total) from orders
select ntile(4) over (order by id), lag(total) over (order by id), lag(total, 2) over (order by id), lag(total, 2, 0) over (order by id), lead(status, 1, 'x') over (order by id) from orders
select first_value(total) over w, last_value(status) over w, nth_value(day, 2) over w from orders window w as (partition by customer_id order by placed)
select sum(total) over w1, avg(total) over (w1 rows 5 preceding), count(*) over (w2) from orders window w1 as (partition by status order by id), w2 as (w1)
select sum(total) over (w order by id) from orders window w as (partition by status)
select sum(total) over (order by id rows unbounded preceding) from orders
select sum(total) over (order by id rows between unbounded preceding and current row) from orders
select sum(total) over (order by id rows between 2 preceding and 2 following) from orders
select sum(total) over (order by id rows between current row and unbounded following) from orders
select sum(total) over (order by id rows between unbounded preceding and unbounded following) from orders
select sum(total) over (order by id rows between 1 following and 3 following) from orders
select sum(total) over (order by placed range between interval '7 days' preceding and current row) from orders
select sum(total) over (order by placed range between '1 day' preceding and '10 days' following) from orders
select sum(total) over (order by total range between 10 preceding and 5.5 following) from orders
select sum(total) over (order by id groups between 1 preceding and 1 following) from orders
select sum(total) over (order by id groups current row) from orders
select sum(total) over (order by id rows between 2 preceding and 2 following exclude current row) from orders
select sum(total) over (order by id rows between 2 preceding and 2 following exclude group) from orders
select sum(total) over (order by id groups between 2 preceding and 2 following exclude ties) from orders
select sum(total) over (order by id range unbounded preceding exclude no others) from orders
select sum(total) filter (where qty > 1) over (partition by status), count(*) filter (where total > 5) over () from orders
select array_agg(id) over (order by id), string_agg(status, ',') over (partition by customer_id), json_agg(id) over () from orders
select min(total) over (), max(day) over (), avg(qty) over (), stddev(total) over (), bool_and(total > 1) over () from orders
select total - lag(total) over (order by id) as delta, total / sum(total) over () as share from orders
select * from (select o.*, row_number() over (partition by customer_id order by placed desc) as rn from orders o) x where rn = 1
select id from orders order by row_number() over (order by total)
select distinct status, sum(total) over (partition by status) from orders
select sum(count(*)) over (order by day), day from orders group by day
select lag(name, id::int) over (order by id) from customer
select lead(tags) over (order by name), lag(note, 1) over (order by name), first_value(home) over () from customer, place
select rank() over (partition by status, day order by total desc nulls last, id) from orders
select count(distinct_status) over () from (select distinct status as distinct_status from orders) x
select sum_of(id) over (order by id) from orders
select row_number() over w + 1, -sum(total) over w from orders window w as ()
select first_value(total) over (partition by 1 order by 2 rows 1 preceding) from orders
