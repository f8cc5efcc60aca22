select row_number() over (order by a) from t
select row_number() over (partition by a, b order by c desc, d) from t
select rank() over (order by a), dense_rank() over (order by a), ntile(4) over (order by a), percent_rank() over (order by a), cume_dist() over (order by a) from t
select sum(a) over () from t
select sum(a) over (partition by b) from t
select sum(a) over (order by b rows unbounded preceding) from t
select sum(a) over (order by b rows between unbounded preceding and current row) from t
select sum(a) over (order by b rows between 1 preceding and 1 following) from t
select sum(a) over (order by b rows between current row and unbounded following) from t
select sum(a) over (order by b rows between 3 preceding and 1 preceding) from t
select sum(a) over (order by b rows 2 preceding) from t
select sum(a) over (order by b rows current row) from t
select sum(a) over (order by b range unbounded preceding) from t
select sum(a) over (order by b range between unbounded preceding and unbounded following) from t
select sum(a) over (order by b range between current row and current row) from t
select lag(a) over (order by b), lag(a, 1) over (order by b), lead(a, 2, 0) over (partition by c order by b) from t
select first_value(a) over (order by b), last_value(a) over (order by b rows between unbounded preceding and unbounded following) from t
select dbo.myagg(a) over (partition by b) from t
select count(*) over (partition by a + b, c collate Latin1_General_BIN) from t
select sum(sum(a)) over (order by b) from t group by b
select a from t order by row_number() over (order by b)
select sum(case when a = 1 then b end) over (partition by c) from t
select string_agg(a, ',') within group (order by b) as x from t group by c
