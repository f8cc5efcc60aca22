-- Tables: columns
create table t (a int)
create table dbo.t (a int, b varchar(10))
create table [db].[dbo].[t u] ([a b] [int] NOT NULL, [c] [nvarchar](50) NULL)
create table db..t (a int)
create table #t (a int, b varchar(max))
create table ##t (a int)
create table t (a int,)
create table t (a int null, b int not null, c int)
create table t (a int identity, b int)
create table t (a int identity(1, 1) not null)
create table t (a int not null identity(1, 1) primary key)
create table t (a bigint identity(-100, -1) not for replication not null)
create table t (a decimal(10, 2) default 0, b varchar(10) default 'x', c datetime default getdate(), d int default (1 + 2))
create table t (a int constraint df default (0) not null)
create table t (a int not null constraint df default ((0)))
create table t (a uniqueidentifier rowguidcol not null default newid())
create table t (a uniqueidentifier rowguidcol default newsequentialid() unique)
create table t (a varchar(10) collate Latin1_General_CI_AS not null, b char(3) collate database_default null)
create table t (a int sparse null, b xml column_set for all_sparse_columns)
create table t (a varchar(10) masked with (function = 'default()') not null, b int masked with (function = 'random(1, 12)'))
create table t (a varchar(11) collate Latin1_General_BIN2 encrypted with (column_encryption_key = cek, encryption_type = deterministic, algorithm = 'AEAD_AES_256_CBC_HMAC_SHA_256') not null)
create table t (a varbinary(max) filestream null, b uniqueidentifier rowguidcol not null unique)
create table t (a int, b as a + 1)
create table t (a int, b as (a * 2) persisted)
create table t (a int, b as (a * 2) persisted not null)
create table t (a int, b as (a * 2) persisted not null primary key)
create table t (a int, b as dbo.f(a), c as case when a = 1 then 'x' else 'y' end, d as cast(a as varchar(10)) + 'x')
create table t (a int, b as (isnull(a, 0)) persisted constraint ck check (b > 0))
create table t (a int, timestamp)
create table t (a timestamp, b rowversion, c sysname, d dbo.mytype, e sql_variant, f xml, g hierarchyid, h geography, i geometry)
create table t (a xml(dbo.coll), b xml(document dbo.coll))
create table t (a double precision, b national character varying(10), c character(5), d char varying(5), e binary varying(10), f dec(5, 2))
create table t (a float(24), b real, c money, d smallmoney, e bit, f tinyint, g datetime2(3), h datetimeoffset(7), i time(0), j date, k smalldatetime, l image, m ntext, n text)
create table t (a int primary key, b int unique, c int references u, d int references u (x), e int check (e > 0))
create table t (a int constraint pk primary key clustered, b int constraint uq unique nonclustered)
create table t (a int primary key clustered with fillfactor = 80)
create table t (a int primary key nonclustered with (pad_index = off, fillfactor = 80) on [primary])
create table t (a int foreign key references u (x) on delete cascade on update set null)
create table t (a int constraint fk foreign key references dbo.u (x) on delete no action on update set default not for replication)
create table t (a int check not for replication (a > 0))
create table t (a int constraint ck check (a in (1, 2, 3) and a is not null))
create table t (a int index i, b int index j unique, c int index k nonclustered)
create table t (a int not null index i clustered, b int index j (a, b))
create table t (a datetime2 generated always as row start not null, b datetime2 generated always as row end not null, period for system_time (a, b))
create table t (id int primary key, a datetime2 generated always as row start hidden not null, b datetime2 generated always as row end hidden not null, period for system_time (a, b)) with (system_versioning = on)
create table t (id int not null primary key clustered, s datetime2(7) generated always as row start not null default sysutcdatetime(), e datetime2(7) generated always as row end not null, period for system_time (s, e)) with (system_versioning = on (history_table = dbo.th, data_consistency_check = on, history_retention_period = 6 months))
-- Tables: constraints
create table t (a int, b int, primary key (a))
create table t (a int, b int, constraint pk primary key clustered (a asc, b desc))
create table t (a int, b int, constraint pk primary key nonclustered (a) with (pad_index = off, statistics_norecompute = off, ignore_dup_key = off, allow_row_locks = on, allow_page_locks = on) on [primary])
create table t (a int, b int, unique (a, b), constraint uq unique clustered (b))
create table t (a int, constraint pk primary key (a) with fillfactor = 90)
create table t (a int, b int, foreign key (a) references u (x), constraint fk foreign key (a, b) references dbo.u (x, y) on delete cascade)
create table t (a int, foreign key (a) references u)
create table t (a int, constraint ck check (a > 0), check (a < 10 or a is null))
create table t (a int, b int, index i (a), index j nonclustered (a, b desc))
create table t (a int, index i clustered columnstore, index j nonclustered columnstore (a))
create table t (a int, b int, index i unique (a), index j unique nonclustered (b) where b is not null with (fillfactor = 80) on [primary])
create table t (a int, b int constraint x default 1, constraint y unique (a), c int)
-- Tables: storage
create table t (a int) on [primary]
create table t (a int) on "default"
create table t (a int) on ps (a)
create table t (a int, b varchar(max)) on [primary] textimage_on [primary]
create table t (a int) with (data_compression = page)
create table t (a int) on [primary] with (data_compression = row on partitions (1 to 3))
create table t (a int) textimage_on fg
create table t (a varbinary(max) filestream, b uniqueidentifier rowguidcol unique not null) filestream_on fs
create table t (a int not null primary key nonclustered hash with (bucket_count = 1000)) with (memory_optimized = on, durability = schema_and_data)
create table t (a int not null, b int, constraint pk primary key nonclustered hash (a) with (bucket_count = 100), index i hash (b) with (bucket_count = 100)) with (memory_optimized = on)
create table t (a int) as node
create table t (a int, b varchar(10)) as node on [primary]
create table t as edge
create table t (w int, constraint ec connection (person to city, person to person)) as edge
create table t (w int, constraint ec connection (person to city) on delete cascade) as edge
create table t as filetable with (filetable_directory = 'x')
create table t (a int not null) with (distribution = hash (a), clustered columnstore index)
create table t (a int not null) with (distribution = round_robin, heap)
create table t (a int not null) with (clustered index (a), distribution = replicate)
create table t (a int, b date) with (distribution = hash (a), partition (b range right for values ('2020-01-01', '2021-01-01')))
create table t with (distribution = round_robin) as select a, b from u
create table t with (distribution = hash (a), clustered columnstore index) as select a, count(*) as n from u group by a option (label = 'x')
create external table dbo.t (a int, b varchar(10) collate Latin1_General_BIN2 not null) with (location = '/x/', data_source = ds, file_format = ff)
create external table t (a int) with (data_source = ds, schema_name = N'x', object_name = N'y')
create external table t with (location = '/x/', data_source = ds, file_format = ff) as select a from u
-- Views
create view v as select a from t
create view dbo.v as select a, b from t where a > 0
create view v (x, y) as select a, b from t
create view v with schemabinding as select a from dbo.t
create view v with schemabinding, view_metadata, encryption as select a from dbo.t
create view v (x) with schemabinding as select a from dbo.t with check option
create view v as with c as (select a from t) select a from c
create view v as select a from t union all select b from u
create view v as (select a from t)
create or alter view v as select a from t
create view v as select a from t;
alter view v as select a, b from t
create view v as select top 100 percent a from t order by a
create view [dbo].[v w] ([a b], c) as select [x y], 1 from [t]
create materialized view v with (distribution = hash (a)) as select a, count_big(*) as n from dbo.t group by a
-- Types
create type dbo.mytype from varchar(10)
create type mytype from int not null
create type mytype from decimal(10, 2) null
create type dbo.mytable as table (a int, b varchar(10))
create type mytable as table (a int not null primary key clustered, b int default 0, unique (b), check (b > 0))
create type mytable as table (a int not null, index i (a)) with (memory_optimized = on)
create type dbo.clr external name asm.[x.y]
-- Indexes
create index i on t (a)
create unique index i on t (a)
create unique index i on dbo.t (a asc, b desc)
create unique clustered index i on t (a)
create unique nonclustered index i on t (a) include (b, c)
create unique nonclustered index i on t (a) where a is not null
create unique index i on t (a) with (fillfactor = 80, online = on) on [primary]
create unique index i on t (a) with fillfactor = 80, drop_existing on [primary]
create clustered index i on t (a) with (drop_existing = on)
create nonclustered index i on t (a, b) include (c) where d = 1 and e in (1, 2) with (pad_index = on) on fg
create clustered columnstore index i on t
create nonclustered columnstore index i on t (a, b) where c > 1
create primary xml index i on t (a)
create xml index j on t (a) using xml index i for path
create spatial index i on t (a) using geometry_grid with (bounding_box = (0, 0, 1, 1))
create fulltext index on t (a language 1033, b) key index pk on ft with (change_tracking = auto)
create statistics s on t (a, b) with fullscan
create statistics s on t (a) where a > 1 with sample 10 percent, norecompute
-- Alter table
alter table t add a int
alter table t add a int null, b varchar(10) not null default 'x', constraint ck check (b <> '')
alter table dbo.t add constraint pk primary key clustered (a asc) with (sort_in_tempdb = off, online = off) on [primary]
alter table t add primary key (a)
alter table t add unique nonclustered (a, b)
alter table t add constraint fk foreign key (a) references u (x)
alter table t with check add constraint fk foreign key (a, b) references dbo.u (x, y) on update cascade on delete cascade
alter table t with nocheck add constraint fk foreign key (a) references u (x) not for replication
alter table t with nocheck add constraint ck check (a > 0)
alter table t add constraint df default (0) for a
alter table t add constraint df default getdate() for a with values
alter table t add default 0 for a
alter table t check constraint fk
alter table t check constraint all
alter table t nocheck constraint fk, ck
alter table t nocheck constraint all
alter table t with check check constraint all
alter table t with check check constraint fk
alter table t alter column a bigint
alter table t alter column a varchar(20) collate Latin1_General_CI_AS not null
alter table t alter column a varchar(20) null with (online = on)
alter table t alter column a int sparse
alter table t alter column a add rowguidcol
alter table t alter column a drop persisted
alter table t alter column a add masked with (function = 'default()')
alter table t drop column a
alter table t drop column a, b
alter table t drop constraint fk
alter table t drop constraint fk, column a
alter table t drop constraint pk with (online = on)
alter table t drop column if exists a
alter table t drop constraint if exists fk
alter table t drop pk
alter table t add period for system_time (a, b)
alter table t drop period for system_time
alter table t set (system_versioning = on (history_table = dbo.h))
alter table t set (system_versioning = off)
alter table t set (lock_escalation = auto)
alter table t enable trigger all
alter table t disable trigger tr
alter table t switch to u
alter table t switch partition 1 to u partition 2
alter table t rebuild with (data_compression = page)
alter table t rebuild partition = all
alter table t enable change_tracking with (track_columns_updated = on)
alter table t add index i (a)
alter table t alter index i rebuild with (bucket_count = 10)
-- Schemas, synonyms, sequences
create schema s
create schema s authorization dbo
create schema authorization dbo
create schema s create table t (a int) create view v as select a from t
create schema s authorization o create table t (a int) grant select on t to public
create synonym s for dbo.t
create synonym dbo.s for srv.db.dbo.t
create sequence s
create sequence dbo.s as int start with 1 increment by 1 minvalue 0 maxvalue 100 cycle cache 10
create sequence dbo.s as bigint start with -5 no minvalue no maxvalue no cycle no cache
alter sequence s restart with 1
-- Functions
create function f() returns int as begin return 1 end
create function dbo.f(@a int, @b varchar(10) = 'x') returns varchar(max) with schemabinding as begin declare @c int; set @c = 1; return @c end
create function f(@a int = null, @b as int) returns decimal(10, 2) with returns null on null input, execute as caller begin return (select 1) end
create function f() returns table as return select 1 as a
create function f(@a int) returns table as return (select a from t where a = @a)
create function f(@a int) returns table with schemabinding as return (select a from dbo.t where a = @a);
create function f(@a int) returns table as return with c as (select 1 as a) select a from c where a = @a
create function f(@a dbo.mytable readonly) returns table as return select a from @a
create function f(@a int) returns @r table (a int not null primary key, b varchar(10)) as begin insert into @r values (1, 'x'); return; end
create function f() returns @r table (a int, b as (a + 1), unique (a)) with schemabinding as begin insert @r (a) select 1 return end
create function f(@a int) returns int external name asm.[c].m
create function f() returns table (a int, b nvarchar(10)) external name asm.c.m
create or alter function f() returns int as begin return 1 end
alter function f() returns int as begin return 2 end
-- Procedures, triggers
create procedure p as select 1
create proc dbo.p @a int, @b varchar(10) = 'x' output as begin select @a; select @b end
create procedure p @a int = 1 with recompile, execute as owner as begin set nocount on; if @a = 1 select 1 else select 2; end
create or alter procedure p (@a int) as begin try select 1 end try begin catch throw end catch
alter procedure p as select 2
create trigger tr on t after insert, update as begin set nocount on; update t set a = 1 end
create trigger tr on t instead of delete as select 1
create trigger tr on database for create_table, drop_table as print 'x'
alter trigger tr on t for insert as select 1
