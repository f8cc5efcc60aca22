create type mood as enum ('sad', 'ok', 'happy');
create domain email as varchar(120);
create table customer (
  id bigint primary key,
  name varchar(80) not null,
  code char(5),
  nick text,
  mail email,
  born date,
  since timestamp(3),
  seen timestamptz,
  credit numeric(12,2),
  score real,
  rating double precision,
  active boolean not null,
  feeling mood,
  tags text[],
  marks integer[],
  note json,
  doc jsonb,
  uid uuid,
  raw bytea
);
create table orders (
  id integer primary key,
  customer_id bigint references customer (id),
  placed timestamp not null,
  shipped timestamptz,
  day date not null,
  clock time,
  clock_tz time(2) with time zone,
  wait interval,
  status varchar(20),
  total numeric(10,2) not null,
  discount numeric,
  qty smallint not null,
  flags bit(8),
  mask bit varying(16),
  paid money
);
create table line (
  order_id integer not null references orders (id),
  no smallint not null,
  sku varchar,
  price numeric(8,3),
  amount integer,
  weight float8,
  primary key (order_id, no)
);
create table thing (
  k int4 not null,
  r int4range,
  nr numrange,
  tr tstzrange,
  dr daterange,
  net inet,
  block cidr,
  mac macaddr,
  spot point,
  area box,
  words tsvector,
  search tsquery,
  nm name,
  o oid,
  x xml
);
create type address as (street text, zip varchar(10), spot point);
create type person as (name text, home address, tags text[]);
create domain positive as integer check (value > 0);
create domain code_list as text[];
create domain amount as numeric(14,4) not null;
create type float_span as range (subtype = float8);
create table place (
  id integer generated always as identity primary key,
  home address,
  boss person,
  visits address[],
  many positive,
  codes code_list,
  worth amount,
  moods mood[],
  span float_span,
  grid integer[][],
  ranges int4range[],
  periods tstzmultirange,
  doubled integer generated always as (id * 2) stored,
  wait_short interval hour to minute,
  wait_exact interval second(3),
  "Mixed Case" varchar(7),
  "select" text
);
create table base_item (id integer primary key, label text not null, made date default current_date);
create table sub_item (extra numeric(6,1)) inherits (base_item);
create schema other;
create table other.customer (id integer primary key, note text);
create table other.thing2 (k integer, w person);
create view busy as select customer_id, count(*) as orders, sum(total) as total from orders group by customer_id;
create view other.named as select id, name::varchar(20) as short, upper(name) as loud from customer;
create materialized view daily as select day, sum(total)::numeric(12,2) as total from orders group by day;
create function add_tax(price numeric, rate numeric default 0.2) returns numeric language sql immutable as 'select price * (1 + rate)';
create function full_name(c customer) returns text language sql stable as 'select c.name || c.code';
create function orders_of(who bigint) returns setof orders language sql stable as 'select * from orders where customer_id = who';
create function pairs(n integer) returns table (a integer, b text) language sql as 'select i, i::text from generate_series(1, n) i';
create function two(in x integer, out y integer, out z varchar) language sql as 'select x, x::varchar';
create function one_out(x integer, out y bigint) language sql as 'select x::bigint';
create function any_record() returns record language sql as 'select 1, 2';
create function many_records() returns setof record language sql as 'select 1, ''a''::text';
create function first_of(anyarray) returns anyelement language sql as 'select $1[1]';
create function total_of(variadic numeric[]) returns numeric language sql as 'select sum(v) from unnest($1) v';
create function home_of(integer) returns address language sql as 'select home from place where id = $1';
create function over_load(integer) returns integer language sql as 'select 1';
create function over_load(text) returns text language sql as 'select ''a''::text';
create function over_load(integer, integer) returns bigint language sql as 'select 1::bigint';
create aggregate sum_of(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create function eq_ci(text, text) returns boolean language sql immutable as 'select lower($1) = lower($2)';
create operator === (leftarg = text, rightarg = text, function = eq_ci);
