-- A retail warehouse: who sells what to whom, from where, at what price. DuckDB.

create table region (
    region_id integer primary key,
    region_name varchar not null,
    parent_region_id integer references region (region_id)
);

create table country (
    country_code varchar primary key,
    country_name varchar not null unique,
    region_id integer not null references region (region_id),
    currency_code varchar not null
);

create table exchange_rate (
    currency_code varchar not null,
    rate_month date not null,
    rate_to_eur decimal(12, 6) not null,
    primary key (currency_code, rate_month)
);

create table calendar (
    cal_date date primary key,
    year_no integer not null,
    quarter_no integer not null,
    month_no integer not null,
    iso_weekday integer not null,
    is_holiday boolean not null,
    season_name varchar not null
);

create table category (
    category_id integer primary key,
    category_name varchar not null,
    parent_category_id integer references category (category_id)
);

create table brand (
    brand_id integer primary key,
    brand_name varchar not null unique,
    country_code varchar references country (country_code)
);

create table supplier (
    supplier_id integer primary key,
    supplier_name varchar not null,
    country_code varchar not null references country (country_code),
    rating integer,
    is_preferred boolean not null,
    supplier_since date not null
);

create table product (
    product_id integer primary key,
    sku varchar not null unique,
    product_name varchar not null,
    category_id integer not null references category (category_id),
    brand_id integer references brand (brand_id),
    list_price decimal(10, 2) not null check (list_price >= 0),
    unit_cost decimal(10, 2) not null,
    weight_kg decimal(8, 3),
    launched_on date not null,
    discontinued_on date,
    is_private_label boolean not null
);

create table product_supplier (
    product_id integer not null references product (product_id),
    supplier_id integer not null references supplier (supplier_id),
    lead_days integer not null,
    purchase_price decimal(10, 2) not null,
    is_primary boolean not null,
    primary key (product_id, supplier_id)
);

create table price_change (
    product_id integer not null references product (product_id),
    valid_from date not null,
    price decimal(10, 2) not null,
    reason varchar,
    primary key (product_id, valid_from)
);

create table warehouse (
    warehouse_id integer primary key,
    warehouse_name varchar not null,
    country_code varchar not null references country (country_code),
    capacity integer
);

create table inventory_snapshot (
    warehouse_id integer not null references warehouse (warehouse_id),
    product_id integer not null references product (product_id),
    snapshot_on date not null references calendar (cal_date),
    on_hand integer not null,
    on_order integer not null,
    reorder_point integer,
    primary key (warehouse_id, product_id, snapshot_on)
);

create table purchase_order (
    purchase_id integer primary key,
    supplier_id integer not null references supplier (supplier_id),
    warehouse_id integer not null references warehouse (warehouse_id),
    ordered_on date not null,
    expected_on date not null,
    received_on date,
    status varchar not null
);

create table purchase_line (
    purchase_id integer not null references purchase_order (purchase_id),
    line_no integer not null,
    product_id integer not null references product (product_id),
    quantity integer not null check (quantity > 0),
    unit_cost decimal(10, 2) not null,
    primary key (purchase_id, line_no)
);

create table store (
    store_id integer primary key,
    store_name varchar not null unique,
    country_code varchar not null references country (country_code),
    store_format varchar not null,
    opened_on date not null,
    closed_on date,
    floor_area decimal(8, 1) not null
);

create table employee (
    employee_id integer primary key,
    first_name varchar not null,
    last_name varchar not null,
    job_title varchar not null,
    manager_id integer references employee (employee_id),
    store_id integer references store (store_id),
    hired_on date not null,
    left_on date,
    salary decimal(10, 2) not null
);

create table sales_target (
    store_id integer not null references store (store_id),
    target_month date not null,
    target_amount decimal(12, 2) not null,
    primary key (store_id, target_month)
);

create table customer (
    customer_id integer primary key,
    first_name varchar not null,
    last_name varchar not null,
    email varchar,
    country_code varchar not null references country (country_code),
    segment varchar not null,
    birth_date date,
    joined_on date not null,
    referred_by integer references customer (customer_id),
    accepts_marketing boolean not null,
    credit_limit decimal(10, 2)
);

create table promotion (
    promotion_id integer primary key,
    promotion_name varchar not null,
    media_name varchar not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    discount_pct decimal(5, 2) not null,
    budget decimal(12, 2)
);

create table sales_order (
    order_id integer primary key,
    customer_id integer references customer (customer_id),
    store_id integer references store (store_id),
    promotion_id integer references promotion (promotion_id),
    ordered_at timestamp not null,
    order_date date not null references calendar (cal_date),
    channel varchar not null,
    status varchar not null,
    shipping_fee decimal(8, 2) not null
);

create table order_line (
    order_id integer not null references sales_order (order_id),
    line_no integer not null,
    product_id integer not null references product (product_id),
    quantity integer not null check (quantity > 0),
    unit_price decimal(10, 2) not null,
    discount_amount decimal(10, 2) not null,
    tax_amount decimal(10, 2) not null,
    primary key (order_id, line_no)
);

create table payment (
    payment_id integer primary key,
    order_id integer not null references sales_order (order_id),
    pay_method varchar not null,
    paid_at timestamp not null,
    amount decimal(12, 2) not null
);

create table shipment (
    shipment_id integer primary key,
    order_id integer not null references sales_order (order_id),
    warehouse_id integer not null references warehouse (warehouse_id),
    carrier_name varchar not null,
    shipped_on date not null,
    delivered_on date,
    shipping_cost decimal(8, 2) not null
);

create table return_line (
    return_id integer primary key,
    order_id integer not null,
    line_no integer not null,
    returned_on date not null,
    quantity integer not null,
    reason varchar,
    refund_amount decimal(10, 2) not null,
    foreign key (order_id, line_no) references order_line (order_id, line_no)
);

create table web_visit (
    visit_id bigint primary key,
    customer_id integer references customer (customer_id),
    visited_at timestamp not null,
    page_name varchar not null,
    device_type varchar not null,
    referrer varchar
);
