USE [Sales]
GO
IF NOT EXISTS (SELECT * FROM sys.schemas WHERE name = N'stage')
EXEC sys.sp_executesql N'CREATE SCHEMA [stage]'
GO
SET ANSI_NULLS ON
GO
IF NOT EXISTS (SELECT * FROM sys.objects WHERE object_id = OBJECT_ID(N'[stage].[Event]') AND type in (N'U'))
BEGIN
CREATE TABLE [stage].[Event](
	[EventId] [uniqueidentifier] NOT NULL,
	[Payload] [nvarchar](max) NULL,
	[At] [datetimeoffset](3) NOT NULL,
 CONSTRAINT [PK_Event] PRIMARY KEY NONCLUSTERED ([EventId] ASC)
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
END
GO
IF NOT EXISTS (SELECT * FROM sys.indexes WHERE object_id = OBJECT_ID(N'[stage].[Event]') AND name = N'UX_Event')
CREATE UNIQUE NONCLUSTERED INDEX [UX_Event] ON [stage].[Event] ([At] ASC, [EventId] ASC)
GO
IF NOT EXISTS (SELECT * FROM sys.foreign_keys WHERE object_id = OBJECT_ID(N'[stage].[FK_Event]') AND parent_object_id = OBJECT_ID(N'[stage].[Event]'))
ALTER TABLE [stage].[Event]  WITH CHECK ADD  CONSTRAINT [FK_Event] FOREIGN KEY([EventId])
REFERENCES [stage].[Event] ([EventId])
GO
IF  EXISTS (SELECT * FROM sys.foreign_keys WHERE object_id = OBJECT_ID(N'[stage].[FK_Event]') AND parent_object_id = OBJECT_ID(N'[stage].[Event]'))
ALTER TABLE [stage].[Event] CHECK CONSTRAINT [FK_Event]
GO
IF NOT EXISTS (SELECT * FROM sys.fn_listextendedproperty(N'MS_Description' , N'SCHEMA',N'stage', N'TABLE',N'Event', NULL,NULL))
	EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'What happened' , @level0type=N'SCHEMA',@level0name=N'stage', @level1type=N'TABLE',@level1name=N'Event'
ELSE
BEGIN
	EXEC sys.sp_updateextendedproperty @name=N'MS_Description', @value=N'What happened' , @level0type=N'SCHEMA',@level0name=N'stage', @level1type=N'TABLE',@level1name=N'Event'
END
GO
if object_id('dbo.Old') is not null drop table dbo.Old
create table dbo.Old (a int primary key, b varchar(10) unique not null)
insert into dbo.Old (a, b) values (1, 'x'), (2, 'y')
declare @n int = (select count(*) from dbo.Old)
if @n > 1
begin
    print 'many'
    update dbo.Old set b = case when a = 1 then 'z' else b end where a in (select a from dbo.Old)
end
else print 'few'
create unique index ux on dbo.Old (a, b)
create schema extra
    create table Thing (id int not null primary key, old int references dbo.Old (a))
    create view Things as select id from Thing
    grant select on Thing to public
go
exec sp_rename 'dbo.Old.b', 'c', 'COLUMN'
merge into dbo.Old as t using (values (3, 'q')) as s (a, b) on t.a = s.a
when matched then update set b = s.b
when not matched then insert (a, b) values (s.a, s.b);
select a, b from dbo.Old
select t.a into #copy from dbo.Old as t where t.a > 1
go 3
