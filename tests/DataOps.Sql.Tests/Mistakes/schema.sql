create table customers (id integer primary key, name varchar(100) not null, email varchar(100), created date, country varchar(20));
create table orders (order_id integer primary key, customer_id integer not null, amount decimal(10, 2), status varchar(20), note varchar(200));
create table lines (line_id integer primary key, order_id integer not null, qty integer, price decimal(10, 2));
