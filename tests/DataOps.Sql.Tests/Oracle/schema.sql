create schema crm;

create type mood as enum ('sad', 'ok', 'happy');

create table crm.countries (
    code varchar primary key,
    name varchar not null,
    continent varchar
);

create table customers (
    customer_id integer primary key,
    email varchar not null unique,
    full_name varchar,
    country varchar,
    signup_date date not null,
    birth_date date,
    is_active boolean not null default true,
    credit_limit decimal(10, 2),
    tier varchar,
    tags varchar[],
    address struct(street varchar, city varchar, zip integer),
    preferences map(varchar, varchar),
    feeling mood
);

create table products (
    product_id integer primary key,
    sku varchar not null unique,
    name varchar not null,
    category varchar,
    price decimal(12, 2) not null,
    cost decimal(12, 4),
    weight_kg double,
    stock smallint not null,
    rating real,
    attributes json,
    created_at timestamp not null
);

create table orders (
    order_id bigint primary key,
    customer_id integer not null references customers (customer_id),
    status varchar not null,
    ordered_at timestamp not null,
    shipped_at timestamp,
    delivered_on date,
    total decimal(14, 2),
    discount decimal(5, 4) default 0,
    coupon varchar,
    channel varchar
);

create table order_items (
    order_id bigint not null references orders (order_id),
    line_no integer not null,
    product_id integer not null references products (product_id),
    quantity integer not null,
    unit_price decimal(12, 2) not null,
    note varchar,
    primary key (order_id, line_no)
);

create table employees (
    employee_id integer primary key,
    manager_id integer references employees (employee_id),
    name varchar not null,
    department varchar,
    salary decimal(10, 2),
    hired_on date not null
);

create table events (
    event_id uuid primary key,
    customer_id integer,
    kind varchar not null,
    occurred_at timestamp with time zone not null,
    duration interval,
    payload json,
    amount double,
    session_start time
);

create table prices (
    product_id integer not null,
    valid_from timestamp not null,
    price decimal(12, 2) not null,
    primary key (product_id, valid_from)
);

create table numbers (
    id integer primary key,
    t tinyint,
    s smallint,
    i integer,
    b bigint,
    h hugeint,
    ut utinyint,
    us usmallint,
    ui uinteger,
    ub ubigint,
    uh uhugeint,
    f real,
    d double,
    n decimal(18, 3),
    n38 decimal(38, 10),
    n4 decimal(4, 1)
);

create table things (
    id integer primary key,
    txt varchar,
    flag boolean,
    bin blob,
    bits bit,
    dt date,
    tm time,
    tmtz timetz,
    ts timestamp,
    ts_s timestamp_s,
    ts_ms timestamp_ms,
    ts_ns timestamp_ns,
    tstz timestamptz,
    iv interval,
    u uuid,
    j json,
    m mood,
    li integer[],
    ls varchar[],
    lli integer[][],
    arr integer[3],
    st struct(a integer, b varchar),
    nst struct(x struct(y integer, z double), k varchar[]),
    lst struct(a integer, b varchar)[],
    mp map(varchar, integer),
    un union(num integer, str varchar)
);
