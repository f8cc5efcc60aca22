-- Distinctness
select a from t where a is distinct from b
select a from t where a is not distinct from null and c = 1
select case when a is distinct from b then 1 else 0 end from t
select a from t join u on t.a is not distinct from u.a
-- Windows
select sum(a) over w from t window w as (partition by b order by c)
select sum(a) over w, avg(a) over (w order by c) from t window w as (partition by b)
select sum(a) over w1, count(*) over w2 from t where a > 1 window w1 as (order by b), w2 as (w1 rows between 1 preceding and current row) order by a
select a, row_number() over w as n from t group by a having count(*) > 1 window w as (order by a) order by n offset 1 rows
select first_value(a) ignore nulls over (order by b) from t
select last_value(a) respect nulls over (order by b) from t
select first_value(a ignore nulls) over (order by b) from t
select lag(a, 1, 0) ignore nulls over (partition by b order by c) from t
-- Functions
select trim(leading 'x' from a), trim(trailing 'x' from a), trim(both 'x' from a) from t
select json_object('a': 1, 'b': b) from t
select json_object('a': 1, 'b': null null on null)
select json_object('a': a, 'b': json_array(1, 2) absent on null) from t
select json_object(@k: (select max(a) from t), 'x': @v + 1)
select json_array(1, 'a', null null on null), json_array(absent on null)
-- Operators
select a << 1, a >> b, 1 << 2 | 3, (a + b) << 2 from t
select a from t where a >> 2 = 1 and b << 1 > 0
