-- Statements that describe no relation
set nocount on
set ansi_nulls on
set quoted_identifier, ansi_nulls on
set transaction isolation level read committed
set identity_insert dbo.t on
set statistics io on
set rowcount 0
set @a = 1
set @a += 1
set @a = (select max(a) from t)
set @a.modify('delete /x')
set @c = cursor for select a from t
set language us_english
set dateformat ymd
set datefirst 1
set deadlock_priority low
set context_info 0x01
set lock_timeout 100
set textsize 100
set fmtonly off
use db
use [my db]
print 'x'
print N'x' + @a
raiserror('x', 16, 1)
raiserror('x %s', 16, 1, @a) with nowait, log
throw
throw 50000, 'x', 1
return
return 1
return (select 1)
declare @a int
declare @a int = 1, @b varchar(10), @c datetime = getdate()
declare @a as int
declare @a int = (select max(a) from t)
declare @x dbo.mytype
declare @x cursor
declare c cursor for select a from t
declare c cursor local fast_forward for select a from t order by a
declare c insensitive scroll cursor for select a from t for read only
declare c cursor for select a from t for update of a
declare @t table (a int)
declare @t table (a int primary key, b varchar(10) not null default 'x', unique (b))
declare @t as table (a int)
open c
open global c
fetch next from c into @a, @b
fetch c
fetch absolute 5 from c
close c
deallocate c
deallocate @c
begin tran
begin transaction x with mark 'y'
begin distributed tran
commit
commit tran
commit transaction x
commit work
rollback
rollback tran x
save tran x
if 1 = 1 select 1
if 1 = 1 select 1 else select 2
if exists (select 1 from t) print 'x'
if not exists (select 1 from t where a = 1) insert t values (1)
if @a = 1 begin select 1 end
if @a = 1 begin select 1 end else begin select 2 end
if @a = 1 print 'x' else if @a = 2 print 'y' else print 'z'
if object_id('t') is not null drop table t
if (select count(*) from t) > 0 select 1
if case when @a = 1 then 1 else 0 end = 1 select 1
while 1 = 1 break
while @a < 10 begin set @a += 1 if @a = 5 continue end
begin select 1 end
begin select 1; select 2; end
begin try select 1 end try begin catch select error_message() end catch
begin try begin tran insert t values (1) commit end try begin catch rollback; throw end catch
goto x
x: select 1
waitfor delay '00:00:01'
waitfor time '10:00'
exec p
exec dbo.p 1, 'x', @a
exec p @a = 1, @b = default, @c = @d output
exec @r = dbo.p @a
execute p
exec ('select 1')
exec ('select ' + @a) as user = 'x'
exec ('select 1') at srv
exec p with recompile
exec sp_executesql N'select @a', N'@a int', @a = 1
exec sp_rename 'dbo.t.a', 'b', 'COLUMN'
execute as user = 'x'
execute as caller
revert
p
p 1
dbo.p 'x', 1
sp_help 't'
insert t values (1)
insert into t values (1, 'x'), (2, default)
insert into dbo.t (a, b) values (1, 2)
insert t (a) select a from u
insert into t (a) select a from u union all select b from v
insert into t (a) (select a from u)
insert into t with (tablock) (a) select a from u option (maxdop 1)
insert t default values
insert into t exec p 1
insert into t (a) output inserted.a into @x values (1)
insert into t (a) output inserted.a, inserted.b as c values (1)
insert top (5) into t select a from u
insert into t select a from (delete from u output deleted.a) as x
insert openquery(srv, 'select a from t') values (1)
insert into t (a) values ((select 1))
insert into @t select a from u
insert bulk t (a int) with (tablock)
update t set a = 1
update t set a = 1, b += 2 where c = 3
update t set a = u.a from t join u on t.id = u.id where u.b = 1
update top (5) t set a = 1
update t with (rowlock) set a = 1 output inserted.a, deleted.a
update t set a = case when b = 1 then 2 else 3 end where c = 1
update t set @a = a = 1
update t set a.modify('delete /x')
update t set a.write('x', 0, 1)
update t set a = default
update t set a = 1 where current of c
update x set a = 1 from t as x
update dbo.t set a = (select max(b) from u) option (recompile)
delete t
delete from t where a = 1
delete t from t join u on t.a = u.a
delete top (5) from t output deleted.a
delete from t where current of c
delete x from (select top 1 a from t order by a) x
merge t using s on t.a = s.a when matched then update set t.b = s.b when not matched then insert (a, b) values (s.a, s.b);
merge into dbo.t with (holdlock) as x using (select a, b from u) as y on x.a = y.a when matched and x.b <> y.b then update set b = y.b when not matched by target then insert values (y.a) when not matched by source then delete output $action, inserted.a, deleted.a;
merge top (5) t using s on t.a = s.a when matched then delete option (loop join);
truncate table t
truncate table t with (partitions (1, 2 to 3))
drop table t
drop table if exists t, u
drop view v
drop procedure if exists p
drop function f
drop index i on t
drop index t.i
drop type mytype
drop schema s
drop synonym s
drop sequence s
drop trigger tr on database
drop statistics t.s
drop user u
grant select on t to u
grant select, insert, update (a, b), execute on dbo.t to u, v with grant option as x
grant create table, create view to u
grant control on schema::dbo to u
deny delete on t to public
revoke select on t from u
revoke grant option for select on t from u cascade
alter index i on t rebuild
alter index all on t reorganize
alter index i on t set (ignore_dup_key = on)
alter index i on t rebuild with (online = on) print 'x'
alter database x set recovery simple
alter database current set compatibility_level = 150
alter database scoped configuration set maxdop = 1
alter role r add member u
alter role r drop member u
alter user u with default_schema = dbo
alter login l with password = 'x'
alter authorization on schema::s to dbo
alter schema s transfer dbo.t
alter partition function pf() split range (1)
alter partition function pf() merge range (1)
alter partition scheme ps next used fg
alter fulltext index on t add (a)
alter fulltext index on t drop (a)
alter security policy sp add filter predicate dbo.f(a) on dbo.t
create user u for login l with default_schema = dbo
create login l with password = 'x'
create role r authorization dbo
create partition function pf (int) as range left for values (1, 2, 3)
create partition scheme ps as partition pf all to ([primary])
create security policy sp add filter predicate dbo.f(a) on dbo.t, add block predicate dbo.f(a) on dbo.t after insert with (state = on)
create xml schema collection dbo.c as N'<x/>'
create fulltext catalog ft as default
create external data source ds with (type = hadoop, location = 'x')
create external file format ff with (format_type = parquet)
create default d as 0
create rule r as @x > 0
create database x
create database scoped credential c with identity = 'x', secret = 'y'
create assembly a from 'x.dll' with permission_set = safe
create aggregate a (@x int) returns int external name asm.c
create message type m validation = none
create queue q with status = on
create event session e on server add event sqlserver.x
update statistics t
update statistics t i with fullscan
dbcc checkdb
dbcc checkdb ('x') with no_infomsgs
dbcc freeproccache
backup database x to disk = 'y' with init
backup log x to disk = 'y'
restore database x from disk = 'y' with replace, move 'a' to 'b'
bulk insert t from 'x.csv' with (fieldterminator = ',', rowterminator = '\n')
checkpoint
kill 55
reconfigure
reconfigure with override
shutdown with nowait
enable trigger tr on t
disable trigger all on database
begin dialog @h from service s to service 'x' on contract c with encryption = off
send on conversation @h message type m (@x)
receive top (1) * from q
end conversation @h
end conversation @h with cleanup
get conversation group @g from q
move conversation @h to @g
disable trigger tr on t
-- Statements after one another
select 1 select 2
select a from t select b from u
select a from t where b = 1 select c
select a from t order by a select b
select a from t group by a having count(*) > 1 select 2
select 1; select 2
select 1;; select 2;
;select 1
use x select 1
declare @a int = 1 select @a
declare @a int set @a = 1 select @a
print 'x' select 1
set nocount on set ansi_nulls on select 1
select 1 print 'x' exec p select 2
insert into t values (1) select 1
insert into t select 1 update t set a = 2 delete t
update t set a = 1 select 1
update t set a = 1 where b = 2 delete from t where a = 1 truncate table t
delete from t select 1
exec p 1 exec q 2
exec p select 1
drop table t create table t (a int) select a from t
create table t (a int) insert t values (1) select a from t
create table t (a int) create unique index i on t (a) alter table t add b int
alter table t add b int alter table t drop column b select 1
alter table t add constraint c check (a > 1) insert into t values (2)
grant select on t to u select 1
grant select on t to u deny insert on t to v
truncate table t select 1
if 1 = 1 select 1 select 2
commit select 1
begin tran insert t values (1) commit tran select 1
declare @t table (a int) insert @t values (1) select a from @t
select a into #x from t select a from #x drop table #x
with x as (select 1 as a) select a from x select 2
declare c cursor for select a from t open c fetch next from c into @a close c deallocate c select 1
select 1 if 1 = 1 select 2 else select 3 select 4
select a from t for xml path('') select 1
select a from t option (recompile) select 1
select 1 goto x x: select 2
select 1 return
select case when 1 = 1 then 1 else 2 end select 2
select a from t break
return select 1
