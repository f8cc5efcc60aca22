-- Select
select 1
select distinct a from t
select all a from t
select distinct top 5 a from t
select top 5 a from t
select top (5) a from t
select top (@n) a from t
select top (@n + 1) a from t
select top ((5)) a from t
select top (select max(n) from u) a from t
select top ((select 5)) a from t
select top 5 percent a from t
select top (5) percent with ties a from t order by a
select top 5 with ties a from t order by a
select top 5.5 percent a from t
select top (5) * from t
select top 5 * from t
select top(5)a from t
select top 1 (a) from t
select top 10 -a from t
select a into u from t
select a into #u from t where 1 = 0
select a into db.dbo.u from t
select a, b into ##u from t join v on t.a = v.a
select 1 where 1 = 1
select 1 having 1 = 1
select count(*) having count(*) > 0
select a from t where a = 1 group by a having count(*) > 1 order by a
-- Grouping
select a from t group by a
select a, b from t group by a, b
select a + b from t group by a + b
select a from t group by (a)
select a from t group by all a
select a from t group by a with rollup
select a, b from t group by a, b with cube
select a, b from t group by rollup (a, b)
select a, b from t group by cube (a, b)
select a, b from t group by rollup (a, (b, c)), cube (d)
select a, b from t group by grouping sets (a, b)
select a, b from t group by grouping sets ((a, b), (a), ())
select a, b from t group by grouping sets (rollup (a, b), cube (c, d), (e, f), ())
select a, b from t group by a, grouping sets ((b), (c))
select a, b from t group by rollup (a), b
select a from t group by ()
select a, b from t group by grouping sets ((a, b), rollup (a))
select count(*) from t group by a with (distributed_agg)
select a from t group by case when a = 1 then 2 else 3 end, dbo.f(b)
-- Order, offset
select a from t order by a
select a from t order by a asc, b desc
select a from t order by 1, 2 desc
select a from t order by a + b, len(a) desc, case when a = 1 then 0 else 1 end
select a from t order by (select null)
select a from t order by a offset 5 rows
select a from t order by a offset 5 row
select a from t order by a offset 5 rows fetch next 10 rows only
select a from t order by a offset 0 row fetch first 1 row only
select a from t order by a offset @o rows fetch next @n rows only
select a from t order by a offset (@p - 1) * 10 rows fetch next (10) rows only
select a from t order by a offset (select 1) rows fetch first (select 2) rows only
select a from t order by a offset @o + 1 rows fetch next @n * 2 row only
-- Sets
select 1 union select 2
select 1 union all select 2
select 1 except select 2
select 1 intersect select 2
select 1 union select 2 union all select 3 except select 4 intersect select 5
(select 1) union (select 2)
(select 1 union select 2) except select 3
select 1 union (select 2 except select 3)
((select 1)) union all ((select 2))
(select 1)
((select 1))
select 1 union select 2 order by 1
(select 1) union (select 2) order by 1 offset 1 rows
select a from t union all select a from u order by a offset 0 rows fetch next 5 rows only
select top 1 a from t union all select top 1 a from u
select a into x from t union select a from u
-- Common tables
with x as (select 1 as a) select a from x
with x (a) as (select 1) select a from x
with x (a, b) as (select 1, 2), y as (select a from x) select * from x join y on x.a = y.a
with x as (select 1 as n union all select n + 1 from x where n < 10) select n from x option (maxrecursion 100)
with x as ((select 1 as a)) select a from x
with [x y] as (select 1 as a) select a from [x y]
with x as (select 1 as a) (select a from x) union (select 2)
with x as (select 1 as a) select a into #t from x
with xmlnamespaces ('http://x' as x) select a.value('(/x:a)[1]', 'int') from t
with xmlnamespaces (default 'http://x', 'http://y' as y) select a from t for xml path
with xmlnamespaces ('http://x' as x), c as (select 1 as a) select a from c for xml auto
with change_tracking_context (0x01) update t set a = 1
with x as (select top 10 a from t order by a) select a from x
with x as (select 1 as a) insert into t select a from x
with x as (select a from t) update x set a = 1
with x as (select a from t) delete from x where a = 1
with x as (select 1 as a) merge t using x on t.a = x.a when matched then delete;
with x as (select 1 as a), y as (select 2 as a) insert t (a) select a from x union all select a from y
;with x as (select 1 as a) select a from x
-- For
select a from t for browse
select a from t for xml raw
select a from t for xml raw ('row')
select a from t for xml raw, elements
select a from t for xml raw ('r'), root ('x'), elements xsinil, type, binary base64
select a from t for xml auto
select a from t for xml auto, elements
select a from t for xml auto, elements absent, root
select a from t for xml auto, xmlschema ('urn:x')
select a from t for xml auto, xmlschema, elements
select a from t for xml auto, xmldata
select a from t for xml explicit
select a from t for xml explicit, binary base64, type, root ('x')
select a from t for xml path
select a from t for xml path ('')
select a from t for xml path ('row'), root ('rows'), type, elements xsinil
select a as '@id', b as 'x/y', c as 'text()', d as '*' from t for xml path
select a as [data()], b as [@x] from t order by a for xml path (''), type
select a from t for json auto
select a from t for json path
select a from t for json path, root
select a from t for json path, root ('x'), include_null_values
select a as 'x.y', b as [x.z] from t order by a for json path
select a from t for json auto, without_array_wrapper option (recompile)
-- Option
select a from t option (recompile)
select a from t option (maxdop 1)
select a from t option (maxdop 1, recompile, force order, keep plan, keepfixed plan, expand views, robust plan)
select a from t option (hash join, merge union, fast 10)
select a from t option (loop join, merge join, hash group, order group, concat union, hash union)
select a from t option (optimize for unknown)
select a from t option (optimize for (@a = 1))
select a from t option (optimize for (@a unknown, @b = 'x', @c = N'y'))
select a from t option (parameterization simple)
select a from t option (parameterization forced)
select a from t option (use plan N'<x/>')
select a from t option (use hint ('DISABLE_OPTIMIZED_NESTED_LOOP'))
select a from t option (use hint ('A', N'B'), maxrecursion 0)
select a from t option (table hint (t, nolock))
select a from t option (table hint (dbo.t, index (i), forceseek))
select a from t option (table hint (t))
select a from t option (label = 'my query')
select a from t option (querytraceon 4199)
select a from t option (min_grant_percent = 10, max_grant_percent = 20)
select a from t option (no_performance_spool)
select a from t option (ignore_nonclustered_columnstore_index)
select a from t option (bypass optimizer_queue)
select a from t order by a option (maxrecursion 10)
select 1 union select 2 option (merge union)
select a from t for xml path option (recompile)
