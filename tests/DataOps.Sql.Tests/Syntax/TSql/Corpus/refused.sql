-- Each line is refused, by ScriptDom as well, near the same place.
select
select from t
select a from
select a,
select a, from t
select ,a from t
select a b c from t
select a from t where
select a from t where a =
select a from t where a = = 1
select a from t where and b = 1
select a from t where a = 1 and
select a from t where a = 1 or or b = 2
select a from t where a in
select a from t where a in ()
select a from t where a in (1,)
select a from t where a between 1
select a from t where a between 1 and
select a from t where a like
select a from t where a is
select a from t where a is not
select a from t where a = b = c
select a from t where not
select a from t where (a = 1
select a from t where a = 1)
select (a from t
select a) from t
select f(a from t
select f(a,) from t
select f(,a) from t
select f(a b) from t
select a from t group a
select a from t group by
select a from t group by a,
select a from t group by a having
select a from t order a
select a from t order by
select a from t order by a,
select a from t order by a asc desc
select a from t where a = 1 where b = 2
select a from t from u
select a from t order by a where b = 1
select a from t group by a where b = 1
select a from t having a = 1 group by a
select a from t join u
select a from t join
select a from t join u on
select a from join u on a = b
select a from t left u on a = b
select a from t inner u on a = b
select a from t cross u
select a from t cross apply
select a from t outer u
select a from t, 
select a from t,, u
select a from t as
select a from t as where a = 1
select a as from t
select a as 1 from t
select a as select from t
select select from t
select table from t
select a from table
select a from t as order
select a.from from t
select a.select.b from t
select t.. from t
select a from dbo.
select a from t.
select 1 +
select 1 + * 2
select * *
select a * / b from t
select - from t
select case end
select case when a = 1 end from t
select case when a = 1 then end from t
select case when a = 1 then 2 from t
select case a when then 1 end from t
select case a when 1 then 2 else end from t
select cast(a int) from t
select cast(a as) from t
select cast(a as int from t
select cast(as int) from t
select convert(int) from t
select convert(a) from t
select convert(, a) from t
select convert(int, a, ) from t
select top from t
select top a from t
select top @n a from t
select top (5 a from t
select top () a from t
select top 5 with a from t
select distinct from t
select a into from t
select a from t union
select a from t union select
select a from t union all
select a from t union distinct select b from u
select a from t intersect
select a from t for
select a from t for xml
select a from t for xml foo
select a from t for xml path,
select a from t for xml path, foo
select a from t for json
select a from t for json raw
select a from t option
select a from t option ()
select a from t option recompile
select a from t offset 5 rows fetch next 1 rows only order by a
select a from t order by a offset
select a from t order by a offset 5
select a from t order by a offset 5 rows fetch
select a from t order by a offset 5 rows fetch next 5
select a from t order by a offset 5 rows fetch next 5 rows
select a from t order by a fetch next 5 rows only
select sum(a) over from t
select sum(a) over ( from t
select sum(a) over (partition a) from t
select sum(a) over (order a) from t
select sum(a) over (order by a rows) from t
select sum(a) over (order by a rows between 1 preceding) from t
select sum(a) over (order by a rows between 1 preceding and) from t
select sum(a) over (order by a groups 1 preceding) from t
select a from t pivot (sum(a) for b in ([x])
select a from t pivot (sum(a) for b in ([x]))
select a from t pivot (sum(a) for b) as p
select a from t pivot (sum(a) b in ([x])) as p
select a from t unpivot (v for n in (b, c))
select a from t unpivot (v for n (b, c)) as u
select a from t unpivot (v in (b, c)) as u
select a from (select 1)
select a from (select 1 as a) where a = 1
select a from (values (1))
select a from (values) as x (a)
select a from () as x
select a from t with
select a from t with ()
select a from t with (foo)
select a from t with (nolock
select a from t with (index)
select a from t tablesample
select a from t tablesample ()
select a from t for system_time
select a from t for system_time as of
select a from t for system_time from 1
select a from t for system_time between 1 and
select a from t for system_time contained in (1)
select a from openjson(@j) with
select a from openjson(@j) with ()
select a from openjson(@j) with (a)
select a from openrowset()
select a from openrowset('x')
select a from openquery(srv)
select a from containstable(t)
select a from changetable(t, 1) as c
with x as select 1 select a from x
with x as (select 1
with x (select 1) select a from x
with x as (select 1 as a)
with x as (select 1 as a), select a from x
with as (select 1) select 1
with x as () select 1
with x (a as (select 1) select a from x
with recursive x as (select 1 as a) select a from x
select a from t limit 5
select a from t where a ilike 'x'
select a from t where a is true
select a from t where a ~ 'x'
select a from t join u using (a)
select a from t natural join u
select a from t order by a nulls first
select a from t where (a, b) = (1, 2)
select a from t where (a, b) in (select 1, 2)
select a from t qualify a = 1
select a filter (where b = 1) from t
select count(*) filter (where b = 1) from t
select 'a
select [a
select "a
select /* a
select a ? b from t
select a \ b from t
select a ` b from t
select {d 2020} 
select {x '2020'}
select {fn }
select exists
select a from t where exists
select a from t where exists select 1
select a from t where exists ()
select a from t where a = any
select a from t where a = any (1)
select a from t where a > all 1
select a from t where contains
select a from t where contains(a)
select next value s
select next value for
select a at time 'UTC' from t
select a at zone 'UTC' from t
select a collate from t
select a from t where a like 'x' escape
create
create table
create table t
create table t (
create table t ()
create table t (a)
create table t (a int
create table t (a int b int)
create table t (a int,, b int)
create table t (int)
create table t (a int primary)
create table t (a int not)
create table t (a int default)
create table t (a int references)
create table t (a int check a > 0)
create table t (a int check ())
create table t (a int identity())
create table t (a int, primary key)
create table t (a int, primary key ())
create table t (a int, foreign key (a))
create table t (a int, foreign key (a) references)
create table t (a int, constraint)
create table t (a int, constraint x)
create table t (a int, unique)
create table t (a int, b as)
create table select (a int)
create view
create view v
create view v as
create view v select 1
create view v as select
create view v () as select 1
create view v (a as select 1
create type t
create type t from
create type t as
create unique index
create unique index i
create unique index i on
create unique index i on t
create unique index i on t ()
create function f
create function f()
create function f() returns
create function f(a int) returns int as begin return 1 end
create function f() returns table as return
create function f() returns table as return (select 1
create synonym s
create synonym s for
alter table
alter table t
alter table t add
alter table t add constraint
alter table t add constraint x
alter table t alter column
alter table t alter column a
alter table t drop
alter table t drop column
alter table t drop column a,
begin select 1
end
select 1 end
begin select 1 end end
if
select a frm t
creat table t (a int)
, select 1
select 1,
) select 1
foo bar baz
