create schema if not exists stock;
create type colour as enum ('red', 'green', 'it''s');
create type stock.size as enum ('s', 'm', 'l');
create type point as struct(x double, y double);
create type money as decimal(12, 2);
create sequence ids start 1;

create table plain (a integer, b varchar, c boolean);
create table keyed (id bigint primary key, code varchar(10) not null unique, name text);
create table composite (a integer, b integer, c integer, primary key (a, b), unique (c, a), unique (b));
create table child (
    id integer primary key,
    keyed_id bigint references keyed (id),
    a integer not null,
    b integer not null,
    constraint to_composite foreign key (a, b) references composite (a, b)
);
create table self (id integer primary key, parent integer references self (id));
create table implied (id integer primary key, keyed_id bigint references keyed);
create table checked (
    amount decimal(10, 2) check (amount > 0),
    share double not null default 0.5 check (share between 0 and 1),
    kind varchar default 'x' not null,
    constraint sane check (amount < 1000 or kind <> 'x')
);
create table filled (
    id integer default nextval('ids') primary key,
    made timestamp default current_timestamp,
    day date not null default current_date,
    tags varchar[] default [],
    note varchar default null
);
create table computed (
    net decimal(10, 2) not null,
    rate decimal(4, 3),
    gross decimal(14, 5) generated always as (net * (1 + rate)),
    label varchar as ('n' || net) virtual,
    guessed as (net * 2)
);
create table nested (
    s struct(a integer, b struct(c varchar, "d e" date)),
    l integer[][],
    f float[3],
    m map(varchar, integer[]),
    u union(n integer, t varchar),
    e colour,
    z stock.size,
    p point,
    w money,
    i enum('q', 'r')
);
create table types (
    a tinyint, b smallint, c int4, d int8, e hugeint, f utinyint, g usmallint, h uinteger, i ubigint, j uhugeint,
    k real, l float8, m decimal, n numeric(38, 10), o char(3), p bytea, q bit, r date, s time, t timetz, u timestamp,
    v timestamp_s, w timestamp_ms, x timestamp_ns, y timestamptz, z interval,
    aa uuid, bb json, cc bignum, dd timestamp(3), ee "varchar"
);
create table "Quoted Name" ("select" integer primary key, "a""b" varchar, "ümlaut" date);
create table stock.items (id integer primary key, size stock.size not null default 'm');
create table stock.moves (item_id integer not null references stock.items (id), moved_at timestamp not null, qty integer not null, primary key (item_id, moved_at));
create table copied as select a, b || 'x' as bx, 1.5 as n, [a] as l from plain;
create or replace table replaced (x integer);
create or replace table replaced (y varchar not null);
create table if not exists plain (never integer);
create temporary table scratch (t integer);

alter table plain add column d date default date '2024-01-01';
alter table plain alter column a set not null;
alter table plain rename column b to bee;
alter table plain alter c type varchar;
alter table replaced drop column if exists nosuch;
alter table checked alter column kind drop not null;

create index plain_bee on plain (bee);
create unique index plain_d on plain (d);

create view v_plain as select a, bee from plain;
create view v_named (x, y) as select id, name from keyed;
create or replace view stock.v_items as from stock.items select id, size::varchar as size_name;
create macro twice(x) as x * 2;
create macro plus(a, b := 1) as a + b;
create macro rows_of(n) as table select i, twice(i) as t from range(n) r(i);
create view v_macro as select twice(a) as two, plus(a) as more, rows.t from plain, rows_of(3) rows;

comment on table plain is 'Plain; with a '' quote';
comment on column plain.a is 'First';
comment on view v_plain is 'A view';
