create table t (id integer not null primary key, n integer, m bigint, d decimal(10, 2), f double precision, s varchar(20), b boolean, dt date, ts timestamp);
create table u (id integer not null primary key, t_id integer, grp varchar(10) not null, v decimal(12, 4), dt date not null);
