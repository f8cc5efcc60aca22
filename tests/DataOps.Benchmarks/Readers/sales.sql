create table sales (
    sale_id integer primary key,
    customer_id bigint not null,
    amount double not null,
    price decimal(10,2),
    note varchar,
    product varchar not null,
    sold_on date not null,
    sold_at timestamp,
    is_paid boolean not null
);
