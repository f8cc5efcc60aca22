create table customers (
    customer_id integer not null primary key,
    email varchar(80) not null unique,
    name varchar(80),
    country varchar(2),
    vat varchar(20) unique,
    tier integer check (tier in (1, 2, 3)),
    born date
);
create table products (sku varchar(20) not null primary key, title varchar(80) not null, price decimal(10, 2) not null, weight decimal(10, 2), kind integer not null);
create table orders (
    order_id bigint not null primary key,
    customer_id integer not null references customers (customer_id),
    agent_id integer references customers (customer_id),
    ordered_at date not null,
    shipped_at date,
    amount decimal(10, 2),
    status varchar(10) not null
);
create table lines (
    order_id bigint not null references orders (order_id),
    line_no integer not null,
    sku varchar(20) references products (sku),
    quantity integer not null,
    discount decimal(10, 2),
    primary key (order_id, line_no)
);
create table returns (return_id integer not null primary key, order_id bigint, line_no integer, reason varchar(20), foreign key (order_id, line_no) references lines (order_id, line_no));
create table events (seen_at date, kind varchar(10), n integer);
