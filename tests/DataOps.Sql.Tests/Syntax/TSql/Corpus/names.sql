-- Names
select a from t
select [a] from [t]
select [a b] from [t u]
select [a]]b] from [t]
select "a" from "t"
select "a""b" from "t u"
select [select], "from" from [where] as [group]
select a from dbo.t
select a from db.dbo.t
select a from srv.db.dbo.t
select a from db..t
select a from srv.db..t
select a from srv...t
select a from ..t
select a from .t
select t.a, dbo.t.a, db.dbo.t.a from db.dbo.t
select db..t.a from db..t
select ..t.a from db..t
select [dbo].[t].[a] from [dbo].[t]
select [t] . [a] from [dbo] . [t]
select a from #t
select a from ##t
select #t.a from #t
select [#t].a from [#t]
select a from tempdb..#t
select a from tempdb.dbo.[#t] as x
select a from @t
select x.a from @t as x
select x.a from @t x where x.a > @t
select [@t].a from @t
select a from @t x join @u y on x.a = y.a
select @a, @@rowcount, @_b, @a1, @a$b, @a#b, @@, @
select a#, a$, a@b, _a, #a from t
select café, naïve, 数, имя from täble
select [数 据], [имя], [a/b], [a.b], [a;b], [a--b], [/*] from t
select ª, ｅ from t
select $action, $identity, $rowguid from t
select t.$identity, t.$rowguid, dbo.t.$identity from t
select $partition.f(a) from t
select db.$partition.f(a) from t
select $partition.f(a), count(*) from t group by $partition.f(a)
select identitycol, rowguidcol, t.identitycol, t.rowguidcol from t
select t.* from t
select dbo.t.*, db.dbo.t.*, [t].* from t
select * from t
select *, a from t
select count(*) from t
-- Aliases
select a as b from t
select a b from t
select a as [b c], a [b d], a as "e", a "f", a as 'g', a 'h' from t
select b = a, [c d] = a, "e" = a, 'f' = a from t
select 'f' = a from t
select a as N'g', a N'h' from t
select a x, b as y, z = c from t as u
select a from t as [my table]
select a from t [my table]
select a from t "my table"
select x.a from (select 1 as a) x
select x.a from (select 1) as x (a)
select x.a from (select 1) x(a)
select a first, a last, a year, a month, a day, a name, a value, a type, a count, a date, a time from t
select first, last, year, month, day, name, value, type, count, date, time, text, image, status, source, target from t
select rank, row, rows, range, partition, offset, next, only, output, path, json, xml, auto, root, raw, within, matched, hash, loop, remote, apply, cube, rollup, sets, window from t
select t.value, t.type, t.name from t as value
select a from offset
select a from t offset
select a from t as apply
select a from t apply
select a from t output
select a from t rollup
select a from value as name
select groups, exclude, ties, preceding, following, unbounded, ignore, respect, nulls, over_ from t
select case when 1 = 1 then 1 end case_, cast(1 as int) cast_ from t
select system_time, generated, always, hidden, persisted, sparse, masked from t
select max, min, sum, avg, count from t
select isnull, len, convert_, left_, right_ from t
