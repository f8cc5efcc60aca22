USE [master]
GO
/****** Object:  Database [Sales]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE DATABASE [Sales]
 CONTAINMENT = NONE
 ON  PRIMARY
( NAME = N'Sales', FILENAME = N'/var/opt/mssql/data/Sales.mdf' , SIZE = 8192KB , MAXSIZE = UNLIMITED, FILEGROWTH = 65536KB )
 LOG ON
( NAME = N'Sales_log', FILENAME = N'/var/opt/mssql/data/Sales_log.ldf' , SIZE = 8192KB , MAXSIZE = 2048GB , FILEGROWTH = 65536KB )
 WITH CATALOG_COLLATION = DATABASE_DEFAULT, LEDGER = OFF
GO
ALTER DATABASE [Sales] SET COMPATIBILITY_LEVEL = 160
GO
IF (1 = FULLTEXTSERVICEPROPERTY('IsFullTextInstalled'))
begin
EXEC [Sales].[dbo].[sp_fulltext_database] @action = 'enable'
end
GO
ALTER DATABASE [Sales] SET ANSI_NULL_DEFAULT OFF
GO
ALTER DATABASE [Sales] SET QUERY_STORE (OPERATION_MODE = READ_WRITE, CLEANUP_POLICY = (STALE_QUERY_THRESHOLD_DAYS = 30), DATA_FLUSH_INTERVAL_SECONDS = 900)
GO
USE [Sales]
GO
/****** Object:  User [reader]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE USER [reader] WITHOUT LOGIN WITH DEFAULT_SCHEMA=[dbo]
GO
sys.sp_addrolemember @rolename = N'db_datareader', @membername = N'reader'
GO
/****** Object:  Schema [crm]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE SCHEMA [crm]
GO
/****** Object:  UserDefinedDataType [dbo].[Name]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE TYPE [dbo].[Name] FROM [nvarchar](50) NOT NULL
GO
/****** Object:  UserDefinedTableType [dbo].[IdList]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE TYPE [dbo].[IdList] AS TABLE(
	[Id] [int] NOT NULL,
	PRIMARY KEY CLUSTERED
(
	[Id] ASC
)WITH (IGNORE_DUP_KEY = OFF)
)
GO
/****** Object:  UserDefinedFunction [dbo].[FullName]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
create   function [dbo].[FullName](@first nvarchar(50), @last nvarchar(50))
returns nvarchar(101)
with schemabinding
as
begin
    declare @result nvarchar(101);
    if @first is null
        set @result = @last;
    else
        set @result = @first + N' ' + @last;
    return @result;
end
GO
/****** Object:  Table [crm].[Customer]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE TABLE [crm].[Customer](
	[CustomerId] [int] IDENTITY(1,1) NOT NULL,
	[FirstName] [dbo].[Name] NOT NULL,
	[LastName] [nvarchar](50) NULL,
	[Email] [varchar](320) COLLATE Latin1_General_100_CI_AI_SC_UTF8 NULL,
	[Balance] [money] NOT NULL,
	[RowGuid] [uniqueidentifier] ROWGUIDCOL  NOT NULL,
	[CreatedAt] [datetime2](7) NOT NULL,
	[Version] [timestamp] NOT NULL,
 CONSTRAINT [PK_Customer] PRIMARY KEY CLUSTERED
(
	[CustomerId] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, IGNORE_DUP_KEY = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON, OPTIMIZE_FOR_SEQUENTIAL_KEY = OFF) ON [PRIMARY],
 CONSTRAINT [UQ_Customer_RowGuid] UNIQUE NONCLUSTERED
(
	[RowGuid] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, IGNORE_DUP_KEY = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON) ON [PRIMARY]
) ON [PRIMARY]
GO
/****** Object:  Table [dbo].[Order]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE TABLE [dbo].[Order](
	[OrderId] [bigint] NOT NULL,
	[CustomerId] [int] NOT NULL,
	[Status] [tinyint] NULL,
	[Quantity] [int] NOT NULL,
	[Price] [decimal](10, 2) NOT NULL,
	[Total]  AS ([Quantity]*[Price]),
	[Note] [nvarchar](max) NULL,
 CONSTRAINT [PK_Order] PRIMARY KEY NONCLUSTERED
(
	[OrderId] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, IGNORE_DUP_KEY = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON) ON [PRIMARY]
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
GO
/****** Object:  View [dbo].[OpenOrder]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO

create view [dbo].[OpenOrder]
with schemabinding
as
select o.OrderId, o.CustomerId, o.Price
from dbo.[Order] as o
where o.Status = 1
with check option
GO
/****** Object:  UserDefinedFunction [dbo].[OrdersOf]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE FUNCTION [dbo].[OrdersOf] (@customer int)
RETURNS TABLE
AS
RETURN
(
    SELECT o.OrderId, o.Price FROM dbo.[Order] AS o WHERE o.CustomerId = @customer
)
GO
/****** Object:  UserDefinedFunction [dbo].[Numbers]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE FUNCTION [dbo].[Numbers] (@count int)
RETURNS @result TABLE (Number int NOT NULL PRIMARY KEY, Label varchar(20) NULL)
AS
BEGIN
    DECLARE @i int = 1;
    WHILE @i <= @count
    BEGIN
        INSERT INTO @result (Number, Label) VALUES (@i, CASE WHEN @i % 2 = 0 THEN 'even' ELSE 'odd' END);
        SET @i += 1;
    END;
    RETURN;
END
GO
/****** Object:  Synonym [dbo].[Client]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE SYNONYM [dbo].[Client] FOR [crm].[Customer]
GO
SET ANSI_PADDING ON
GO
/****** Object:  Index [UX_Customer_Email]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE UNIQUE NONCLUSTERED INDEX [UX_Customer_Email] ON [crm].[Customer]
(
	[Email] ASC
)
WHERE ([Email] IS NOT NULL)
WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, SORT_IN_TEMPDB = OFF, IGNORE_DUP_KEY = OFF, DROP_EXISTING = OFF, ONLINE = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON) ON [PRIMARY]
GO
/****** Object:  Index [UX_Order]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE UNIQUE CLUSTERED INDEX [UX_Order] ON [dbo].[Order]
(
	[CustomerId] ASC,
	[OrderId] DESC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, SORT_IN_TEMPDB = OFF, IGNORE_DUP_KEY = OFF, DROP_EXISTING = OFF, ONLINE = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON) ON [PRIMARY]
GO
ALTER TABLE [crm].[Customer] ADD  CONSTRAINT [DF_Customer_Balance]  DEFAULT ((0)) FOR [Balance]
GO
ALTER TABLE [crm].[Customer] ADD  DEFAULT (newid()) FOR [RowGuid]
GO
ALTER TABLE [dbo].[Order]  WITH CHECK ADD  CONSTRAINT [FK_Order_Customer] FOREIGN KEY([CustomerId])
REFERENCES [crm].[Customer] ([CustomerId])
ON DELETE CASCADE
GO
ALTER TABLE [dbo].[Order] CHECK CONSTRAINT [FK_Order_Customer]
GO
ALTER TABLE [dbo].[Order]  WITH NOCHECK ADD  CONSTRAINT [FK_Order_Self] FOREIGN KEY([OrderId])
REFERENCES [dbo].[Order] ([OrderId])
GO
ALTER TABLE [dbo].[Order] NOCHECK CONSTRAINT [FK_Order_Self]
GO
ALTER TABLE [dbo].[Order]  WITH CHECK ADD  CONSTRAINT [CK_Order_Quantity] CHECK  (([Quantity]>(0)))
GO
ALTER TABLE [dbo].[Order] CHECK CONSTRAINT [CK_Order_Quantity]
GO
/****** Object:  StoredProcedure [dbo].[AddOrder]    Script Date: 1/31/2026 10:00:00 AM ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE PROCEDURE [dbo].[AddOrder]
    @CustomerId int,
    @OrderId bigint OUTPUT
AS
BEGIN
    SET NOCOUNT ON;
    BEGIN TRY
        INSERT INTO dbo.[Order] (OrderId, CustomerId, Quantity, Price) VALUES (NEXT VALUE FOR dbo.OrderNumbers, @CustomerId, 1, 0);
        CREATE TABLE #Work (a int);
        SELECT * FROM #Work;
    END TRY
    BEGIN CATCH
        THROW;
    END CATCH
END
GO
/****** Object:  Trigger [dbo].[OrderChanged]    Script Date: 1/31/2026 10:00:00 AM ******/
CREATE TRIGGER [dbo].[OrderChanged] ON [dbo].[Order] AFTER INSERT, UPDATE
AS
IF UPDATE(Price) PRINT 'price';
SELECT 1;
GO
ALTER TABLE [dbo].[Order] ENABLE TRIGGER [OrderChanged]
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Whom we sell to; it''s unique.' , @level0type=N'SCHEMA',@level0name=N'crm', @level1type=N'TABLE',@level1name=N'Customer'
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'What they owe' , @level0type=N'SCHEMA',@level0name=N'crm', @level1type=N'TABLE',@level1name=N'Customer', @level2type=N'COLUMN',@level2name=N'Balance'
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Key' , @level0type=N'SCHEMA',@level0name=N'crm', @level1type=N'TABLE',@level1name=N'Customer', @level2type=N'CONSTRAINT',@level2name=N'PK_Customer'
GO
EXEC sys.sp_addextendedproperty @name=N'Owner', @value=N'Finance' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Order'
GO
EXEC sys.sp_addextendedproperty @name=N'MS_DiagramPane1', @value=N'[0E232FF0-B466-11cf-A24F-00AA00A3EFFF, 1.00]' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'VIEW',@level1name=N'OpenOrder'
GO
USE [master]
GO
ALTER DATABASE [Sales] SET  READ_WRITE
GO
