-- One column of each type of SQL Server, named after it; those that end in _n may be null.
create table dbo.v (
    id int not null primary key,
    bt bit not null, ti tinyint not null, si smallint not null, i int not null, bi bigint not null,
    d52 decimal(5, 2) not null, d102 decimal(10, 2) not null, d184 decimal(18, 4) not null, d380 decimal(38, 0) not null,
    d3810 decimal(38, 10) not null, d3020 decimal(30, 20) not null, d3010 decimal(30, 10) not null, n102 numeric(10, 2) not null, d decimal not null, n numeric not null,
    m money not null, sm smallmoney not null, f float not null, f24 float(24) not null, r real not null,
    dt date not null, tm time not null, tm3 time(3) not null, dtm datetime not null, sdt smalldatetime not null,
    dt2 datetime2 not null, dt23 datetime2(3) not null, dto datetimeoffset not null, dto0 datetimeoffset(0) not null,
    c char not null, c5 char(5) not null, vc varchar not null, vc10 varchar(10) not null, vc50 varchar(50) not null, vcm varchar(max) not null,
    nc5 nchar(5) not null, nv10 nvarchar(10) not null, nv50 nvarchar(50) not null, nvm nvarchar(max) not null,
    tx text null, ntx ntext null, img image null,
    b4 binary(4) not null, vb8 varbinary(8) not null, vbm varbinary(max) not null, rv rowversion not null,
    u uniqueidentifier not null, x xml null, sv sql_variant null, h hierarchyid null, geo geography null, geom geometry null, sn sysname not null,
    i_n int null, d102_n decimal(10, 2) null, vc50_n varchar(50) null, dt_n date null
);
