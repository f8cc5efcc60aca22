select 'a'::int, 'placed'::text
select 'sadd'::mood
select id from customer where feeling = 'sadd'
select id from orders where qty = '12a'
select round(total, 'x') from orders
select id from orders where id in ('1', 'b')
select 'maybe'::boolean
select '40000'::smallint
select 'abc'::uuid
select case when true then 'a' else 1 end
select coalesce(id, 'none') from orders
select numeric '1.2.3x'
select * from orders limit 5, 10
select nullif(1)
select convert(varchar(10), id) from orders
select try_cast(id as text) from orders
