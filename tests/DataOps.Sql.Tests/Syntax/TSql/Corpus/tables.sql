-- Lists and joins
select a from t, u
select a from t, u as v, (select 1 as b) w
select a from t join u on t.a = u.a
select a from t inner join u on t.a = u.a
select a from t left join u on t.a = u.a left outer join v on u.b = v.b
select a from t right join u on t.a = u.a right outer join v on u.b = v.b
select a from t full join u on t.a = u.a full outer join v on u.b = v.b
select a from t cross join u
select a from t cross join u cross join v
select a from t inner hash join u on t.a = u.a
select a from t inner loop join u on t.a = u.a
select a from t inner merge join u on t.a = u.a
select a from t inner remote join u on t.a = u.a
select a from t left hash join u on t.a = u.a
select a from t left outer loop join u on t.a = u.a
select a from t right outer merge join u on t.a = u.a
select a from t full outer hash join u on t.a = u.a
select a from t join u on t.a = u.a and t.b > 1 or u.c is null
select a from t join u join v on u.b = v.b on t.a = u.a
select a from t left join (u inner join v on u.b = v.b) on t.a = u.a
select a from (t join u on t.a = u.a)
select a from ((t join u on t.a = u.a) join v on t.a = v.a)
select a from (t cross join u)
select a from t join u on (t.a = u.a)
select a from { oj t left outer join u on t.a = u.a }
select a from {oj t left outer join u left outer join v on u.b = v.b on t.a = u.a}
-- Apply
select a from t cross apply dbo.f(t.a)
select a from t cross apply dbo.f(t.a) as x
select a from t outer apply dbo.f(t.a) x
select a from t outer apply (select top 1 b from u where u.a = t.a order by c) x
select a from t cross apply (select b from u where u.a = t.a) as x (b)
select a from t cross apply (values (t.a), (t.b)) as x (v)
select a from t cross apply (values (1, 'x'), (2, 'y')) x (n, s) outer apply dbo.f(x.n) y
select a from t cross apply string_split(t.a, ',')
-- Derived tables
select a from (select 1 as a) x
select a from (select 1 as a union all select 2) as x
select a from ((select 1 as a)) x
select a from ((select 1 as a) union (select 2)) x
select a from (select a, b from t) as x (c, d)
select a from (values (1)) as x (a)
select a from (values (1, 'a'), (2, 'b'), (null, null)) as x (a, b)
select a from (select a from (select a from t) y) x
select a from (select top 10 a from t order by a) x
select a from (select a from t order by a offset 0 rows) x
-- Functions
select a from dbo.f()
select a from dbo.f(1, 'x', default) as x
select a from f(1) x
select a from db.dbo.f(@p) as x (a, b)
select a from dbo.f((select 1)) x
select value from string_split('a,b', ',')
select value from string_split(@s, @d) as s where value <> ''
select [key], value, type from openjson(@j)
select [key] from openjson(@j, '$.x') as x
select * from openjson(@j) with (id int, name nvarchar(50) '$.name', tags nvarchar(max) '$.tags' as json)
select * from openjson(@j, '$.items') with (id int '$.id', [a b] varchar(10) N'$."a b"', d decimal(10, 2)) as x
select x.id from t cross apply openjson(t.doc, '$.items') with (id int 'strict $.id') x
select x.id from t outer apply openjson(t.doc) with (id int, sub nvarchar(max) as json) as x
select * from openxml(@h, '/x/y', 2) with (id int, name varchar(10) '@name')
select * from openxml(@h, '/x/y', 2) with t
select * from openxml(@h, '/x/y') as x
select * from openxml(@h, N'/x/y', 1) with (id int) x
select * from openrowset('SQLNCLI', 'Server=x;Trusted_Connection=yes;', 'select 1 as a') as x
select * from openrowset('SQLNCLI', 'server'; 'user'; 'password', 'select 1') x
select * from openrowset('SQLNCLI', 'server'; 'user'; 'password', db.dbo.t) x
select * from openrowset('MSDASQL', 'Driver=x', dbo.t) as x
select * from openrowset(bulk 'c:\x.txt', single_clob) as x
select * from openrowset(bulk 'c:\x.txt', single_blob) x
select * from openrowset(bulk N'c:\x.txt', single_nclob) as x (c)
select * from openrowset(bulk 'c:\x.txt', formatfile = 'c:\x.fmt', firstrow = 2, maxerrors = 10) as x
select * from openrowset(bulk 'c:\x.txt', formatfile = 'c:\x.fmt') as x (a, b)
select * from openquery(srv, 'select 1 as a')
select * from openquery(srv, 'select 1 as a') as x
select * from opendatasource('SQLNCLI', 'Data Source=x').db.dbo.t as x
select * from opendatasource('SQLNCLI', 'Data Source=x').db..t
select * from containstable(t, *, 'x')
select * from containstable(dbo.t, a, 'x', language 'English', 10) as x
select * from containstable(t, (a, b), @p, 5) as x join t on t.id = x.[key]
select * from freetexttable(t, *, 'x') as x
select * from freetexttable(t, a, N'x', language 1033)
select * from semantickeyphrasetable(t, *) as x
select * from semantickeyphrasetable(t, a, @k) x
select * from semanticsimilaritytable(t, a, @k)
select * from semanticsimilaritydetailstable(t, a, @k1, b, @k2) as x
select * from changetable(changes t, 1) as c
select * from changetable(changes dbo.t, @v) as c
select * from changetable(changes dbo.t, null) c (a, b)
select * from changetable(version dbo.t, (id), (1)) as c
select * from changetable(version t, (a, b), (@a, @b)) as c
select * from ::fn_helpcollations()
select * from ::fn_x(1) as x
select * from sys.fn_x(1), sys.dm_exec_sql_text(@h) as s
-- Hints
select a from t with (nolock)
select a from t (nolock)
select a from t as x (nolock)
select a from t x (nolock)
select a from t as x with (nolock)
select a from t x with (nolock, index(1))
select a from t with (index(i), nolock)
select a from t with (index = i)
select a from t with (index(i, j))
select a from t with (index(0), holdlock)
select a from t with (nolock readuncommitted)
select a from t with (updlock, rowlock, readpast, xlock, tablock, tablockx, paglock, nowait, serializable, repeatableread, readcommitted, readcommittedlock, snapshot, noexpand, keepidentity)
select a from t with (forceseek)
select a from t with (forceseek(i(a, b)))
select a from t with (forceseek (i (a)), nolock)
select a from t with (forcescan)
select a from t with (noexpand, index(i))
select a from t with (spatial_window_max_cells = 512)
select a from t holdlock
select a from t with (nolock) join u with (nolock) on t.a = u.a
select a from t (updlock) join u (nolock) on t.a = u.a
select a from dbo.t as x with (tablock), u y with (nolock)
-- Sample
select a from t tablesample (10)
select a from t tablesample (10 percent)
select a from t tablesample system (10 rows)
select a from t tablesample (10.5 percent) repeatable (1)
select a from t as x tablesample (@n rows) with (nolock)
select a from t as x tablesample (10 percent)
-- Temporal
select a from t for system_time as of '2026-01-01'
select a from t for system_time as of @d as x
select a from t for system_time from '2025-01-01' to '2026-01-01' x
select a from t for system_time between @a and @b
select a from t for system_time contained in ('2025-01-01', @b)
select a from t for system_time all
select a from t for system_time all as x join u for system_time all as y on x.a = y.a
-- Pivot
select a from t pivot (sum(b) for c in ([x], [y])) as p
select a from t pivot (max(b) for c in (x, y, [2020])) p
select a from (select a, b, c from t) s pivot (count(b) for c in ([1], [2])) as p
select a from t as s pivot (sum(b) for s.c in ([1])) as p order by a
select a from t pivot (dbo.myagg(b) for c in ([1])) as p
select a from t unpivot (v for n in (b, c)) as u
select a from t as s unpivot (v for n in ([b], [c d], s.e)) u
select a from t unpivot (v for n in (b)) as u unpivot (w for m in (c)) as x
select a from t pivot (sum(b) for c in ([x])) as p pivot (sum(d) for e in ([y])) as q
select a from t pivot (sum(b) for c in ([x])) as p join u on p.a = u.a
-- Graph
select p.name from person p, likes l, food f where match(p-(l)->f)
select p.name from person p, likes l, food f where match(f<-(l)-p) and p.id = 1
select p.name from person p, friend f, person q, friend g, person r where match(p-(f)->q-(g)->r)
select p.name from person p, friend f, person q, friend g, person r where match(p-(f)->q and q-(g)->r)
select p.name from person as p, friend for path as f, person for path as q where match(shortest_path(p(-(f)->q)+))
select p.name from person as p, friend for path as f, person for path as q where match(shortest_path(p(-(f)->q){1,3}))
select last_value(q.name) within group (graph path) from person as p, friend for path as f, person for path as q where match(shortest_path(p(-(f)->q)+))
select $node_id, $from_id, $to_id, $edge_id from t
-- Modification as table
insert into u select a from (insert into t (a) output inserted.a values (1)) as x
insert into u select a from (update t set a = 1 output deleted.a) as x
insert into u select a from (delete from t output deleted.a where b = 1) as x (a)
insert into u (a) select a from (merge t using s on t.a = s.a when matched then update set a = 1 output $action, inserted.a) as x (act, a) where act = 'UPDATE'
