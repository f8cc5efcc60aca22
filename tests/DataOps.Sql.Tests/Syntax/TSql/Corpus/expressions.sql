-- Operators
select a + b, a - b, a * b, a / b, a % b, a & b, a | b, a ^ b, ~a from t
select a + b * c - d / e % f from t
select a | b & c ^ d + e from t
select -a + +b - ~c from t
select - a * - b from t
select (a + b) * (c - d) from t
select ((a)), (((1))) from t
select a + 'x' + b from t
select a from t where a = b or a <> b or a != b or a < b or a <= b or a > b or a >= b or a !< b or a !> b
select a from t where a < > b
select a from t where a > = b
select a from t where a < = b
select a from t where a ! = b
select a from t where a ! < b and a ! > b
select a from t where a >/* comment */= b
select a from t where not a = b
select a from t where not not a = b
select a from t where not (a = b) and not (c = d)
select a from t where a = 1 and b = 2 or c = 3
select a from t where (a = 1 and b = 2) or (c = 3 and (d = 4))
select a from t where ((a = 1))
select a from t where (a) = (1)
select a from t where (a + 1) = 2 and ((b)) > 1
select a from t where (select 1) = 1
select a from t where ((select 1)) = 1
select a from t where (select max(b) from u) > (select min(b) from u)
-- Predicates
select a from t where a is null
select a from t where a is not null
select a from t where a + b is null
select a from t where a between 1 and 2
select a from t where a not between 1 and 2
select a from t where a between b + 1 and c * 2 and d = 1
select a from t where a in (1)
select a from t where a in (1, 2, 'x', b, (select 1))
select a from t where a not in (1, 2)
select a from t where a in (select b from u)
select a from t where a not in (select b from u where u.c = t.c)
select a from t where a in ((select b from u))
select a from t where a in ((select b from u) union select c from v)
select a from t where a in (select b from u union select c from v)
select a from t where a in ((1), (2))
select a from t where a like 'x%'
select a from t where a not like 'x%'
select a from t where a like '%[a-z]%' escape '\'
select a from t where a like b + '%' escape N'!'
select a from t where a like 'x' {escape '\'}
select a from t where a like ('x') and b like (c)
select a from t where exists (select 1 from u)
select a from t where not exists (select * from u where u.a = t.a)
select a from t where exists ((select 1))
select a from t where exists (select 1 union select 2)
select a from t where a = any (select b from u)
select a from t where a > all (select b from u)
select a from t where a <> some (select b from u)
select a from t where a !< all (select b from u)
select a from t where a = all((select b from u))
select a from t where contains(a, 'x')
select a from t where contains(*, 'x')
select a from t where contains(t.*, 'x')
select a from t where contains((a, b), 'x near y')
select a from t where contains(a, @p)
select a from t where contains(a, 'x', language 1033)
select a from t where contains(a, N'x', language 'English') and not contains(b, 'y')
select a from t where freetext(a, 'x')
select a from t where freetext(*, 'x', language 0x0409)
select a from t where freetext((a, b), @p, language @l)
select a from t where contains(property(a, 'Title'), 'x')
-- Case
select case a when 1 then 'x' end from t
select case a when 1 then 'x' when 2 then 'y' else 'z' end from t
select case when a = 1 then 'x' end from t
select case when a = 1 and b = 2 then 'x' when a is null then 'y' else null end as c from t
select case when a = 1 then case when b = 1 then 1 else 2 end else 3 end from t
select case (select 1) when 1 then 2 end from t
select case when exists (select 1) then 1 else 0 end
select case when a in (1, 2) then 1 when a like 'x' then 2 when a between 1 and 2 then 3 end from t
select case a when 1 then 'x' end collate Latin1_General_CI_AS from t
select iif(a = 1, 'x', 'y') from t
select iif(a > 1 and b < 2 or c is null, 1, iif(d = 1, 2, 3)) from t
select choose(a, 'x', 'y', 'z') from t
select coalesce(a, b, 1), nullif(a, b), isnull(a, 0) from t
select coalesce(a, (select 1)), nullif(a, 0) + 1 from t
-- Conversions
select cast(a as int), cast(a as varchar(10)), cast(a as nvarchar(max)), cast(a as decimal(10, 2)), cast(a as dbo.mytype) from t
select cast(a as char), cast(a as varchar), cast(a as datetime2(7)), cast(a as float(53)), cast(a as xml), cast(a as sql_variant) from t
select cast(a as national character varying(10)), cast(a as character varying(10)), cast(a as char varying(10)), cast(a as binary varying(10)), cast(a as double precision), cast(a as national char(5)), cast(a as national text) from t
select cast(a as [int]), cast(a as [varchar](10)), cast(a as "int"), cast(a as sys.int), cast(a as [sys].[nvarchar](10)) from t
select cast(a as dec(5)), cast(a as numeric), cast(a as integer), cast(a as character(3)), cast(a as rowversion), cast(a as timestamp), cast(a as sysname), cast(a as hierarchyid), cast(a as geography), cast(a as uniqueidentifier) from t
select cast(a as xml(dbo.coll)), cast(a as xml(content dbo.coll)), cast(a as xml(document dbo.coll)) from t
select try_cast(a as int) from t
select convert(int, a), convert(varchar(10), a, 120), convert(varchar(max), a, b + 1), try_convert(date, a), try_convert(date, a, 103) from t
select convert(decimal(10, 2), a), convert(nvarchar, a), convert(dbo.mytype, a), convert(xml, a, 1) from t
select parse(a as date), parse(a as money using 'en-US'), try_parse(a as int), try_parse(a as date using @culture) from t
select cast(cast(a as int) as varchar(10)) + 'x' from t
select cast(a as int) collate Latin1_General_BIN from t
select a collate Latin1_General_CI_AS, (a + b) collate database_default, 'x' collate catalog_default from t
select a from t where a collate Latin1_General_CI_AS = b collate Latin1_General_CI_AS
select a from t order by a collate Latin1_General_CS_AS desc, b
select a from t where a like 'x' collate Latin1_General_BIN2
select a + b collate Latin1_General_BIN + c from t
select a at time zone 'UTC', a at time zone 'UTC' at time zone 'Pacific Standard Time' from t
select a at time zone @tz, dateadd(day, 1, a at time zone 'UTC') from t
select getdate() at time zone 'UTC' as x, a at time zone t.b from t
-- Functions
select getdate(), len(a), substring(a, 1, 2), left(a, 1), right(a, 1), replace(a, 'x', 'y'), dateadd(day, 1, a), datediff(month, a, b), datepart(yy, a) from t
select dbo.f(a), db.dbo.f(a, b), [dbo].[f](), srv.db.dbo.f(1) from t
select dbo.f(default), dbo.f(1, default) from t
select current_timestamp, current_user, session_user, system_user, user
select current_timestamp as a, user as b, system_user c
select @@version, @@servername, @@identity, @@rowcount, @@spid, @@datefirst
select count(*), count(a), count(distinct a), count(all a), count_big(*), sum(distinct a), avg(a), min(a), max(a), stdev(a), var(a), checksum_agg(a) from t
select checksum(*), binary_checksum(*), checksum(a, b) from t
select grouping(a), grouping_id(a, b) from t group by a, b
select string_agg(a, ',') from t
select string_agg(a, ',') within group (order by a desc, b) from t
select percentile_cont(0.5) within group (order by a) over (partition by b) from t
select percentile_disc(0.5) within group (order by a) over () from t
select newid(), rand(), rand(1), newsequentialid(), pi()
select identity(int, 1, 1) as id, a into #x from t
select identity(int) as id into #x from t
select object_id('t'), db_name(), schema_name(), scope_identity(), error_message(), @@error
select next value for s
select next value for dbo.s, next value for db.dbo.s as x
select next value for s over (order by a) from t
select trim(a), trim('x' from a), trim('.,! ' from '  x ') from t
select json_value(a, '$.b'), json_query(a, '$.b'), json_modify(a, '$.b', 1), isjson(a) from t
select concat(a, b), concat_ws(',', a, b), format(a, 'N'), format(a, 'd', 'en-US'), string_escape(a, 'json'), translate(a, 'x', 'y') from t
select formatmessage('x %s', a), hashbytes('SHA2_256', a), compress(a) from t
select eomonth(a), datefromparts(2020, 1, 1), switchoffset(a, '+01:00'), todatetimeoffset(a, 60) from t
select power(a, 2), sqrt(a), round(a, 2), floor(a), ceiling(a), sign(a), abs(a), log(a, 10) from t
-- Methods
select a.value('(/x/y)[1]', 'int') from t
select t.a.value('(/x/y)[1]', 'int'), dbo.t.a.query('/x') from t
select a.query('/x').value('.', 'int') from t
select a.exist('/x') from t where a.exist('/x[y = 1]') = 1
select x.c.value('@id', 'int') from t cross apply t.a.nodes('/x/y') as x(c)
select x.c.value('@id', 'int') from t cross apply a.nodes('/x/y') x(c)
select c.value('.', 'int') from @x.nodes('/x') as t(c)
select @x.value('(/a)[1]', 'int'), @x.query('/a'), @x.exist('/a')
select @x.query('/a').value('.', 'nvarchar(max)')
select (select a from t for xml path(''), type).value('.', 'nvarchar(max)')
select cast(a as xml).value('.', 'int') from t
select convert(xml, a).query('/x') from t
select geography::Point(1, 2, 4326)
select geography::STGeomFromText('POINT(1 1)', 4326), geometry::Parse('POINT(1 1)')
select geography::Point(1, 2, 4326).STDistance(geography::Point(3, 4, 4326))
select hierarchyid::GetRoot(), hierarchyid::Parse('/1/')
select dbo.mytype::Method(1), [dbo].[mytype]::Prop, mytype::Prop
select a.STX, a.Lat, a.STAsText(), t.a.STBuffer(1).STArea() from t
select a.ToString(), @g.STX, @g.STDistance(a) from t
select @g.Lat, @h.GetLevel(), @h.GetAncestor(1).ToString()
select (a).ToString(), (@x).ToString(), f(a).ToString(), dbo.f(a).ToString() from t
select a.modify('insert <x/> into (/y)[1]') from t
-- Subqueries
select (select 1), (select max(a) from u) + 1, ((select 1)) from t
select (select top 1 a from u order by a) as x from t
select (select a from u for json path) as j from t
select (select 1 union select 2)
select (select 1 union all select 2 order by 1 offset 0 rows)
-- Assignment
select @a = 1
select @a = b, @c = d from t
select @a += 1, @b -= 2, @c *= 3, @d /= 4, @e %= 5, @f &= 6, @g |= 7, @h ^= 8
select @a = @a + b from t order by c
select @a = (select max(b) from t)
