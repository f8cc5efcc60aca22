create schema shop;
create table shop.rooms (
  id integer constraint rooms_id not null,
  name text not null no inherit,
  size numeric(6,2),
  area numeric(8,2) generated always as (size * 2) virtual,
  half numeric generated always as (size / 2),
  valid daterange not null,
  constraint rooms_pkey primary key (id, valid without overlaps),
  constraint named not null size,
  constraint wide check (size > 1) not enforced
);
create table shop.bookings (
  id integer primary key,
  room integer not null,
  during daterange not null,
  guest integer,
  constraint in_room foreign key (room, period during) references shop.rooms (id, period valid)
);
create table shop.guests (id integer primary key, mail text unique nulls not distinct, ref integer references shop.bookings (id) not enforced);
alter table shop.bookings add constraint of_guest foreign key (guest) references shop.guests (id) not valid;
alter table shop.guests alter column mail set not null, add column note varchar(20) default 'x', drop column ref;
alter table shop.guests rename column note to remark;
create view shop.now as select id, area, half from shop.rooms where valid @> current_date;
