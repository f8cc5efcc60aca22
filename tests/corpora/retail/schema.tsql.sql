-- A retail warehouse: who sells what to whom, from where, at what price. SQL Server, as its tools script it.
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO

CREATE TABLE [dbo].[region] (
    [region_id] int NOT NULL,
    [region_name] nvarchar(40) NOT NULL,
    [parent_region_id] int NULL,
    CONSTRAINT [PK_region] PRIMARY KEY CLUSTERED ([region_id])
);
GO

CREATE TABLE [dbo].[country] (
    [country_code] varchar(2) NOT NULL,
    [country_name] nvarchar(60) NOT NULL,
    [region_id] int NOT NULL,
    [currency_code] varchar(3) NOT NULL,
    CONSTRAINT [PK_country] PRIMARY KEY CLUSTERED ([country_code]),
    CONSTRAINT [UQ_country_country_name] UNIQUE ([country_name])
);
GO

CREATE TABLE [dbo].[exchange_rate] (
    [currency_code] varchar(3) NOT NULL,
    [rate_month] date NOT NULL,
    [rate_to_eur] decimal(12, 6) NOT NULL,
    CONSTRAINT [PK_exchange_rate] PRIMARY KEY CLUSTERED ([currency_code], [rate_month])
);
GO

CREATE TABLE [dbo].[calendar] (
    [cal_date] date NOT NULL,
    [year_no] int NOT NULL,
    [quarter_no] int NOT NULL,
    [month_no] int NOT NULL,
    [iso_weekday] int NOT NULL,
    [is_holiday] bit NOT NULL,
    [season_name] varchar(10) NOT NULL,
    CONSTRAINT [PK_calendar] PRIMARY KEY CLUSTERED ([cal_date])
);
GO

CREATE TABLE [dbo].[category] (
    [category_id] int NOT NULL,
    [category_name] nvarchar(50) NOT NULL,
    [parent_category_id] int NULL,
    CONSTRAINT [PK_category] PRIMARY KEY CLUSTERED ([category_id])
);
GO

CREATE TABLE [dbo].[brand] (
    [brand_id] int NOT NULL,
    [brand_name] nvarchar(50) NOT NULL,
    [country_code] varchar(2) NULL,
    CONSTRAINT [PK_brand] PRIMARY KEY CLUSTERED ([brand_id]),
    CONSTRAINT [UQ_brand_brand_name] UNIQUE ([brand_name])
);
GO

CREATE TABLE [dbo].[supplier] (
    [supplier_id] int NOT NULL,
    [supplier_name] nvarchar(80) NOT NULL,
    [country_code] varchar(2) NOT NULL,
    [rating] int NULL,
    [is_preferred] bit NOT NULL,
    [supplier_since] date NOT NULL,
    CONSTRAINT [PK_supplier] PRIMARY KEY CLUSTERED ([supplier_id])
);
GO

CREATE TABLE [dbo].[product] (
    [product_id] int NOT NULL,
    [sku] varchar(12) NOT NULL,
    [product_name] nvarchar(80) NOT NULL,
    [category_id] int NOT NULL,
    [brand_id] int NULL,
    [list_price] decimal(10, 2) NOT NULL,
    [unit_cost] decimal(10, 2) NOT NULL,
    [weight_kg] decimal(8, 3) NULL,
    [launched_on] date NOT NULL,
    [discontinued_on] date NULL,
    [is_private_label] bit NOT NULL,
    CONSTRAINT [PK_product] PRIMARY KEY CLUSTERED ([product_id]),
    CONSTRAINT [UQ_product_sku] UNIQUE ([sku])
);
GO

CREATE TABLE [dbo].[product_supplier] (
    [product_id] int NOT NULL,
    [supplier_id] int NOT NULL,
    [lead_days] int NOT NULL,
    [purchase_price] decimal(10, 2) NOT NULL,
    [is_primary] bit NOT NULL,
    CONSTRAINT [PK_product_supplier] PRIMARY KEY CLUSTERED ([product_id], [supplier_id])
);
GO

CREATE TABLE [dbo].[price_change] (
    [product_id] int NOT NULL,
    [valid_from] date NOT NULL,
    [price] decimal(10, 2) NOT NULL,
    [reason] nvarchar(max) NULL,
    CONSTRAINT [PK_price_change] PRIMARY KEY CLUSTERED ([product_id], [valid_from])
);
GO

CREATE TABLE [dbo].[warehouse] (
    [warehouse_id] int NOT NULL,
    [warehouse_name] nvarchar(60) NOT NULL,
    [country_code] varchar(2) NOT NULL,
    [capacity] int NULL,
    CONSTRAINT [PK_warehouse] PRIMARY KEY CLUSTERED ([warehouse_id])
);
GO

CREATE TABLE [dbo].[inventory_snapshot] (
    [warehouse_id] int NOT NULL,
    [product_id] int NOT NULL,
    [snapshot_on] date NOT NULL,
    [on_hand] int NOT NULL,
    [on_order] int NOT NULL,
    [reorder_point] int NULL,
    CONSTRAINT [PK_inventory_snapshot] PRIMARY KEY CLUSTERED ([warehouse_id], [product_id], [snapshot_on])
);
GO

CREATE TABLE [dbo].[purchase_order] (
    [purchase_id] int NOT NULL,
    [supplier_id] int NOT NULL,
    [warehouse_id] int NOT NULL,
    [ordered_on] date NOT NULL,
    [expected_on] date NOT NULL,
    [received_on] date NULL,
    [status] varchar(12) NOT NULL,
    CONSTRAINT [PK_purchase_order] PRIMARY KEY CLUSTERED ([purchase_id])
);
GO

CREATE TABLE [dbo].[purchase_line] (
    [purchase_id] int NOT NULL,
    [line_no] int NOT NULL,
    [product_id] int NOT NULL,
    [quantity] int NOT NULL,
    [unit_cost] decimal(10, 2) NOT NULL,
    CONSTRAINT [PK_purchase_line] PRIMARY KEY CLUSTERED ([purchase_id], [line_no])
);
GO

CREATE TABLE [dbo].[store] (
    [store_id] int NOT NULL,
    [store_name] nvarchar(60) NOT NULL,
    [country_code] varchar(2) NOT NULL,
    [store_format] varchar(20) NOT NULL,
    [opened_on] date NOT NULL,
    [closed_on] date NULL,
    [floor_area] decimal(8, 1) NOT NULL,
    CONSTRAINT [PK_store] PRIMARY KEY CLUSTERED ([store_id]),
    CONSTRAINT [UQ_store_store_name] UNIQUE ([store_name])
);
GO

CREATE TABLE [dbo].[employee] (
    [employee_id] int NOT NULL,
    [first_name] nvarchar(40) NOT NULL,
    [last_name] nvarchar(40) NOT NULL,
    [job_title] nvarchar(40) NOT NULL,
    [manager_id] int NULL,
    [store_id] int NULL,
    [hired_on] date NOT NULL,
    [left_on] date NULL,
    [salary] decimal(10, 2) NOT NULL,
    CONSTRAINT [PK_employee] PRIMARY KEY CLUSTERED ([employee_id])
);
GO

CREATE TABLE [dbo].[sales_target] (
    [store_id] int NOT NULL,
    [target_month] date NOT NULL,
    [target_amount] decimal(12, 2) NOT NULL,
    CONSTRAINT [PK_sales_target] PRIMARY KEY CLUSTERED ([store_id], [target_month])
);
GO

CREATE TABLE [dbo].[customer] (
    [customer_id] int NOT NULL,
    [first_name] nvarchar(40) NOT NULL,
    [last_name] nvarchar(40) NOT NULL,
    [email] nvarchar(120) NULL,
    [country_code] varchar(2) NOT NULL,
    [segment] varchar(20) NOT NULL,
    [birth_date] date NULL,
    [joined_on] date NOT NULL,
    [referred_by] int NULL,
    [accepts_marketing] bit NOT NULL,
    [credit_limit] decimal(10, 2) NULL,
    CONSTRAINT [PK_customer] PRIMARY KEY CLUSTERED ([customer_id])
);
GO

CREATE TABLE [dbo].[promotion] (
    [promotion_id] int NOT NULL,
    [promotion_name] nvarchar(60) NOT NULL,
    [media_name] varchar(20) NOT NULL,
    [starts_on] date NOT NULL,
    [ends_on] date NOT NULL,
    [discount_pct] decimal(5, 2) NOT NULL,
    [budget] decimal(12, 2) NULL,
    CONSTRAINT [PK_promotion] PRIMARY KEY CLUSTERED ([promotion_id])
);
GO

CREATE TABLE [dbo].[sales_order] (
    [order_id] int NOT NULL,
    [customer_id] int NULL,
    [store_id] int NULL,
    [promotion_id] int NULL,
    [ordered_at] datetime2(0) NOT NULL,
    [order_date] date NOT NULL,
    [channel] varchar(10) NOT NULL,
    [status] varchar(12) NOT NULL,
    [shipping_fee] decimal(8, 2) NOT NULL,
    CONSTRAINT [PK_sales_order] PRIMARY KEY CLUSTERED ([order_id])
);
GO

CREATE TABLE [dbo].[order_line] (
    [order_id] int NOT NULL,
    [line_no] int NOT NULL,
    [product_id] int NOT NULL,
    [quantity] int NOT NULL,
    [unit_price] decimal(10, 2) NOT NULL,
    [discount_amount] decimal(10, 2) NOT NULL,
    [tax_amount] decimal(10, 2) NOT NULL,
    CONSTRAINT [PK_order_line] PRIMARY KEY CLUSTERED ([order_id], [line_no])
);
GO

CREATE TABLE [dbo].[payment] (
    [payment_id] int NOT NULL,
    [order_id] int NOT NULL,
    [pay_method] varchar(12) NOT NULL,
    [paid_at] datetime2(0) NOT NULL,
    [amount] decimal(12, 2) NOT NULL,
    CONSTRAINT [PK_payment] PRIMARY KEY CLUSTERED ([payment_id])
);
GO

CREATE TABLE [dbo].[shipment] (
    [shipment_id] int NOT NULL,
    [order_id] int NOT NULL,
    [warehouse_id] int NOT NULL,
    [carrier_name] varchar(30) NOT NULL,
    [shipped_on] date NOT NULL,
    [delivered_on] date NULL,
    [shipping_cost] decimal(8, 2) NOT NULL,
    CONSTRAINT [PK_shipment] PRIMARY KEY CLUSTERED ([shipment_id])
);
GO

CREATE TABLE [dbo].[return_line] (
    [return_id] int NOT NULL,
    [order_id] int NOT NULL,
    [line_no] int NOT NULL,
    [returned_on] date NOT NULL,
    [quantity] int NOT NULL,
    [reason] varchar(30) NULL,
    [refund_amount] decimal(10, 2) NOT NULL,
    CONSTRAINT [PK_return_line] PRIMARY KEY CLUSTERED ([return_id])
);
GO

CREATE TABLE [dbo].[web_visit] (
    [visit_id] bigint NOT NULL,
    [customer_id] int NULL,
    [visited_at] datetime2(0) NOT NULL,
    [page_name] varchar(30) NOT NULL,
    [device_type] varchar(10) NOT NULL,
    [referrer] varchar(30) NULL,
    CONSTRAINT [PK_web_visit] PRIMARY KEY CLUSTERED ([visit_id])
);
GO

ALTER TABLE [dbo].[region] WITH CHECK ADD CONSTRAINT [FK_region_region]
    FOREIGN KEY ([parent_region_id]) REFERENCES [dbo].[region] ([region_id]);
GO
ALTER TABLE [dbo].[country] WITH CHECK ADD CONSTRAINT [FK_country_region]
    FOREIGN KEY ([region_id]) REFERENCES [dbo].[region] ([region_id]);
GO
ALTER TABLE [dbo].[category] WITH CHECK ADD CONSTRAINT [FK_category_category]
    FOREIGN KEY ([parent_category_id]) REFERENCES [dbo].[category] ([category_id]);
GO
ALTER TABLE [dbo].[brand] WITH CHECK ADD CONSTRAINT [FK_brand_country]
    FOREIGN KEY ([country_code]) REFERENCES [dbo].[country] ([country_code]);
GO
ALTER TABLE [dbo].[supplier] WITH CHECK ADD CONSTRAINT [FK_supplier_country]
    FOREIGN KEY ([country_code]) REFERENCES [dbo].[country] ([country_code]);
GO
ALTER TABLE [dbo].[product] WITH CHECK ADD CONSTRAINT [FK_product_category]
    FOREIGN KEY ([category_id]) REFERENCES [dbo].[category] ([category_id]);
GO
ALTER TABLE [dbo].[product] WITH CHECK ADD CONSTRAINT [FK_product_brand]
    FOREIGN KEY ([brand_id]) REFERENCES [dbo].[brand] ([brand_id]);
GO
ALTER TABLE [dbo].[product] WITH CHECK ADD CONSTRAINT [CK_product_list_price] CHECK ([list_price] >= 0);
GO
ALTER TABLE [dbo].[product_supplier] WITH CHECK ADD CONSTRAINT [FK_product_supplier_product]
    FOREIGN KEY ([product_id]) REFERENCES [dbo].[product] ([product_id]);
GO
ALTER TABLE [dbo].[product_supplier] WITH CHECK ADD CONSTRAINT [FK_product_supplier_supplier]
    FOREIGN KEY ([supplier_id]) REFERENCES [dbo].[supplier] ([supplier_id]);
GO
ALTER TABLE [dbo].[price_change] WITH CHECK ADD CONSTRAINT [FK_price_change_product]
    FOREIGN KEY ([product_id]) REFERENCES [dbo].[product] ([product_id]);
GO
ALTER TABLE [dbo].[warehouse] WITH CHECK ADD CONSTRAINT [FK_warehouse_country]
    FOREIGN KEY ([country_code]) REFERENCES [dbo].[country] ([country_code]);
GO
ALTER TABLE [dbo].[inventory_snapshot] WITH CHECK ADD CONSTRAINT [FK_inventory_snapshot_warehouse]
    FOREIGN KEY ([warehouse_id]) REFERENCES [dbo].[warehouse] ([warehouse_id]);
GO
ALTER TABLE [dbo].[inventory_snapshot] WITH CHECK ADD CONSTRAINT [FK_inventory_snapshot_product]
    FOREIGN KEY ([product_id]) REFERENCES [dbo].[product] ([product_id]);
GO
ALTER TABLE [dbo].[inventory_snapshot] WITH CHECK ADD CONSTRAINT [FK_inventory_snapshot_calendar]
    FOREIGN KEY ([snapshot_on]) REFERENCES [dbo].[calendar] ([cal_date]);
GO
ALTER TABLE [dbo].[purchase_order] WITH CHECK ADD CONSTRAINT [FK_purchase_order_supplier]
    FOREIGN KEY ([supplier_id]) REFERENCES [dbo].[supplier] ([supplier_id]);
GO
ALTER TABLE [dbo].[purchase_order] WITH CHECK ADD CONSTRAINT [FK_purchase_order_warehouse]
    FOREIGN KEY ([warehouse_id]) REFERENCES [dbo].[warehouse] ([warehouse_id]);
GO
ALTER TABLE [dbo].[purchase_line] WITH CHECK ADD CONSTRAINT [FK_purchase_line_purchase_order]
    FOREIGN KEY ([purchase_id]) REFERENCES [dbo].[purchase_order] ([purchase_id]);
GO
ALTER TABLE [dbo].[purchase_line] WITH CHECK ADD CONSTRAINT [FK_purchase_line_product]
    FOREIGN KEY ([product_id]) REFERENCES [dbo].[product] ([product_id]);
GO
ALTER TABLE [dbo].[purchase_line] WITH CHECK ADD CONSTRAINT [CK_purchase_line_quantity] CHECK ([quantity] > 0);
GO
ALTER TABLE [dbo].[store] WITH CHECK ADD CONSTRAINT [FK_store_country]
    FOREIGN KEY ([country_code]) REFERENCES [dbo].[country] ([country_code]);
GO
ALTER TABLE [dbo].[employee] WITH CHECK ADD CONSTRAINT [FK_employee_employee]
    FOREIGN KEY ([manager_id]) REFERENCES [dbo].[employee] ([employee_id]);
GO
ALTER TABLE [dbo].[employee] WITH CHECK ADD CONSTRAINT [FK_employee_store]
    FOREIGN KEY ([store_id]) REFERENCES [dbo].[store] ([store_id]);
GO
ALTER TABLE [dbo].[sales_target] WITH CHECK ADD CONSTRAINT [FK_sales_target_store]
    FOREIGN KEY ([store_id]) REFERENCES [dbo].[store] ([store_id]);
GO
ALTER TABLE [dbo].[customer] WITH CHECK ADD CONSTRAINT [FK_customer_country]
    FOREIGN KEY ([country_code]) REFERENCES [dbo].[country] ([country_code]);
GO
ALTER TABLE [dbo].[customer] WITH CHECK ADD CONSTRAINT [FK_customer_customer]
    FOREIGN KEY ([referred_by]) REFERENCES [dbo].[customer] ([customer_id]);
GO
ALTER TABLE [dbo].[promotion] WITH CHECK ADD CONSTRAINT [CK_promotion_ends_on] CHECK ([ends_on] >= [starts_on]);
GO
ALTER TABLE [dbo].[sales_order] WITH CHECK ADD CONSTRAINT [FK_sales_order_customer]
    FOREIGN KEY ([customer_id]) REFERENCES [dbo].[customer] ([customer_id]);
GO
ALTER TABLE [dbo].[sales_order] WITH CHECK ADD CONSTRAINT [FK_sales_order_store]
    FOREIGN KEY ([store_id]) REFERENCES [dbo].[store] ([store_id]);
GO
ALTER TABLE [dbo].[sales_order] WITH CHECK ADD CONSTRAINT [FK_sales_order_promotion]
    FOREIGN KEY ([promotion_id]) REFERENCES [dbo].[promotion] ([promotion_id]);
GO
ALTER TABLE [dbo].[sales_order] WITH CHECK ADD CONSTRAINT [FK_sales_order_calendar]
    FOREIGN KEY ([order_date]) REFERENCES [dbo].[calendar] ([cal_date]);
GO
ALTER TABLE [dbo].[order_line] WITH CHECK ADD CONSTRAINT [FK_order_line_sales_order]
    FOREIGN KEY ([order_id]) REFERENCES [dbo].[sales_order] ([order_id]);
GO
ALTER TABLE [dbo].[order_line] WITH CHECK ADD CONSTRAINT [FK_order_line_product]
    FOREIGN KEY ([product_id]) REFERENCES [dbo].[product] ([product_id]);
GO
ALTER TABLE [dbo].[order_line] WITH CHECK ADD CONSTRAINT [CK_order_line_quantity] CHECK ([quantity] > 0);
GO
ALTER TABLE [dbo].[payment] WITH CHECK ADD CONSTRAINT [FK_payment_sales_order]
    FOREIGN KEY ([order_id]) REFERENCES [dbo].[sales_order] ([order_id]);
GO
ALTER TABLE [dbo].[shipment] WITH CHECK ADD CONSTRAINT [FK_shipment_sales_order]
    FOREIGN KEY ([order_id]) REFERENCES [dbo].[sales_order] ([order_id]);
GO
ALTER TABLE [dbo].[shipment] WITH CHECK ADD CONSTRAINT [FK_shipment_warehouse]
    FOREIGN KEY ([warehouse_id]) REFERENCES [dbo].[warehouse] ([warehouse_id]);
GO
ALTER TABLE [dbo].[return_line] WITH CHECK ADD CONSTRAINT [FK_return_line_order_line]
    FOREIGN KEY ([order_id], [line_no]) REFERENCES [dbo].[order_line] ([order_id], [line_no]);
GO
ALTER TABLE [dbo].[web_visit] WITH CHECK ADD CONSTRAINT [FK_web_visit_customer]
    FOREIGN KEY ([customer_id]) REFERENCES [dbo].[customer] ([customer_id]);
GO

EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = N'One row for each order, in a store or online',
    @level0type = N'SCHEMA', @level0name = N'dbo', @level1type = N'TABLE', @level1name = N'sales_order';
GO
