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
