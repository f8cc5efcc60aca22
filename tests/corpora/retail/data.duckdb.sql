-- Generated rows for the retail warehouse: integer arithmetic only, so both engines hold the same rows. DuckDB.
insert into region (region_id, region_name, parent_region_id) values
    (1, 'World', null);
insert into region (region_id, region_name, parent_region_id) values
    (2, 'Europe', 1), (3, 'Americas', 1), (4, 'Asia Pacific', 1);
insert into region (region_id, region_name, parent_region_id) values
    (5, 'Nordics', 2), (6, 'Southern Europe', 2), (7, 'Central Europe', 2), (8, 'North America', 3), (9, 'South America', 3);
insert into country (country_code, country_name, region_id, currency_code) values
    ('SE', 'Sweden', 5, 'SEK'), ('NO', 'Norway', 5, 'NOK'), ('IT', 'Italy', 6, 'EUR'), ('ES', 'Spain', 6, 'EUR'),
    ('DE', 'Germany', 7, 'EUR'), ('AT', 'Austria', 7, 'EUR'), ('US', 'United States', 8, 'USD'), ('CA', 'Canada', 8, 'CAD'),
    ('BR', 'Brazil', 9, 'BRL'), ('JP', 'Japan', 4, 'JPY');
insert into calendar (cal_date, year_no, quarter_no, month_no, iso_weekday, is_holiday, season_name)
select day_value, extract(year from day_value), extract(quarter from day_value), extract(month from day_value), extract(isodow from day_value),
    (extract(month from day_value) = 12 and extract(day from day_value) in (24, 25, 26, 31)) or (extract(month from day_value) = 1 and extract(day from day_value) = 1),
    case when extract(month from day_value) in (12, 1, 2) then 'winter' when extract(month from day_value) in (3, 4, 5) then 'spring'
         when extract(month from day_value) in (6, 7, 8) then 'summer' else 'autumn' end
from (select date '2022-01-01' + cast(i as integer) as day_value from generate_series(0, 1095) as g(i)) as days;
insert into exchange_rate (currency_code, rate_month, rate_to_eur)
select c.currency_code, k.cal_date, cast(c.base * (95 + (k.month_no * 7 + k.year_no * 3 + c.salt) % 11) / 100 as decimal(12, 6))
from (values ('EUR', 1.0, 0), ('SEK', 0.09, 1), ('NOK', 0.087, 2), ('USD', 0.92, 3), ('CAD', 0.68, 4), ('BRL', 0.18, 5), ('JPY', 0.0065, 6)) as c(currency_code, base, salt)
cross join calendar as k
where extract(day from k.cal_date) = 1;
insert into category (category_id, category_name, parent_category_id) values
    (1, 'Everything', null);
insert into category (category_id, category_name, parent_category_id) values
    (2, 'Home', 1), (3, 'Clothing', 1), (4, 'Food', 1);
insert into category (category_id, category_name, parent_category_id) values
    (5, 'Kitchen', 2), (6, 'Garden', 2), (7, 'Lighting', 2),
    (8, 'Shoes', 3), (9, 'Outerwear', 3), (10, 'Coffee', 4), (11, 'Sweets', 4);
insert into category (category_id, category_name, parent_category_id) values
    (12, 'Cookware', 5), (13, 'Cutlery', 5), (14, 'Boots', 8);
insert into brand (brand_id, brand_name, country_code) values
    (1, 'Fjord', 'NO'), (2, 'Lumen', 'SE'), (3, 'Pomona', 'IT'), (4, 'Sierra', 'ES'), (5, 'Bergmann', 'DE'), (6, 'Maple', 'CA'), (7, 'Kumo', 'JP'), (8, 'Nomad', null);
insert into supplier (supplier_id, supplier_name, country_code, rating, is_preferred, supplier_since)
select i, 'Supplier ' || substring(cast(100 + i as varchar), 2), (array['SE', 'IT', 'DE', 'US', 'BR', 'JP'])[1 + i % 6],
    case when i % 5 = 0 then null else 1 + (i * 7) % 5 end, i % 3 = 0, date '2012-01-01' + cast((i * 7919) % 3000 as integer)
from generate_series(1, 15) as g(i);
insert into product (product_id, sku, product_name, category_id, brand_id, list_price, unit_cost, weight_kg, launched_on, discontinued_on, is_private_label)
select i, 'SKU' || substring(cast(10000 + i as varchar), 2),
    (array['Classic', 'Urban', 'Northern', 'Little', 'Grand'])[1 + i % 5] || ' ' || (array['Lamp', 'Pan', 'Boot', 'Jacket', 'Roast', 'Toffee', 'Spade'])[1 + (i * 3) % 7] || ' ' || cast(i as varchar),
    5 + (i * 3) % 10, case when i % 9 = 0 then null else 1 + (i * 5) % 8 end,
    cast(5 + (i * 7919 + 11) % 240 as decimal(10, 2)) + case when i % 2 = 0 then 0.99 else 0.50 end,
    cast(2 + (i * 7919 + 11) % 240 as decimal(10, 2)) * 0.6,
    case when i % 7 = 0 then null else cast(((i * 37) % 90) + 1 as decimal(8, 3)) / 8 end,
    date '2019-03-01' + cast((i * 104729) % 1500 as integer), case when i % 10 = 3 then date '2023-06-01' + cast((i * 31) % 500 as integer) end, i % 6 = 1
from generate_series(1, 70) as g(i);
insert into product_supplier (product_id, supplier_id, lead_days, purchase_price, is_primary)
select p.product_id, 1 + (p.product_id * 4 + k * 5) % 15, 3 + (p.product_id * 13 + k * 17) % 40, p.unit_cost + cast(k * 3 as decimal(10, 2)) / 4, k = 0
from product as p cross join generate_series(0, 2) as g(k)
where (p.product_id + k) % 4 <> 3 or k = 0;
insert into price_change (product_id, valid_from, price, reason)
select p.product_id, date '2022-01-01' + cast(k * 210 + (p.product_id * 11) % 90 as integer), p.list_price + cast((p.product_id * 17 + k * 29) % 15 - 7 as decimal(10, 2)) / 4,
    case when (p.product_id + k) % 3 = 0 then null when (p.product_id + k) % 3 = 1 then 'cost' else 'campaign' end
from product as p cross join generate_series(0, 4) as g(k)
where p.product_id % 8 <> 5;
insert into warehouse (warehouse_id, warehouse_name, country_code, capacity) values
    (1, 'Gothenburg Hub', 'SE', 90000), (2, 'Milan Hub', 'IT', 60000), (3, 'Leipzig Hub', 'DE', 120000), (4, 'Chicago Hub', 'US', null), (5, 'Osaka Hub', 'JP', 30000);
insert into inventory_snapshot (warehouse_id, product_id, snapshot_on, on_hand, on_order, reorder_point)
select w.warehouse_id, p.product_id, k.cal_date, (w.warehouse_id * 53 + p.product_id * 31 + k.month_no * 17 + k.year_no) % 120,
    case when (p.product_id + k.month_no) % 4 = 0 then 50 else 0 end, case when p.product_id % 6 = 0 then null else 10 + p.product_id % 30 end
from warehouse as w cross join product as p cross join calendar as k
where extract(day from k.cal_date) = 1 and k.month_no in (1, 4, 7, 10) and (w.warehouse_id + p.product_id) % 3 <> 0;
insert into purchase_order (purchase_id, supplier_id, warehouse_id, ordered_on, expected_on, received_on, status)
select i, 1 + (i * 9) % 14, 1 + (i * 3) % 5, date '2022-01-05' + cast((i * 7919 + 5) % 1050 as integer), date '2022-01-05' + cast((i * 7919 + 5) % 1050 + 10 + i % 12 as integer),
    case when i % 11 = 0 then null else date '2022-01-05' + cast((i * 7919 + 5) % 1050 + 7 + (i * 13) % 25 as integer) end,
    case when i % 11 = 0 then 'open' when i % 17 = 0 then 'disputed' else 'received' end
from generate_series(1, 220) as g(i);
insert into purchase_line (purchase_id, line_no, product_id, quantity, unit_cost)
select o.purchase_id, k, 1 + (o.purchase_id * 11 + k * 23) % 70, 10 + (o.purchase_id * 7 + k * 13) % 90, cast(4 + (o.purchase_id * 17 + k * 41) % 130 as decimal(10, 2)) + 0.25
from purchase_order as o cross join generate_series(1, 3) as g(k)
where k <= 1 + o.purchase_id % 3;
insert into store (store_id, store_name, country_code, store_format, opened_on, closed_on, floor_area)
select i, (array['Harbour', 'Central', 'Market', 'Station', 'Garden'])[1 + i % 5] || ' ' || cast(i as varchar),
    (array['SE', 'NO', 'IT', 'ES', 'DE', 'AT', 'US', 'CA', 'BR'])[1 + i % 9], (array['flagship', 'city', 'outlet'])[1 + (i * 2) % 3],
    date '2014-05-01' + cast((i * 7919) % 2800 as integer), case when i in (7, 16) then date '2024-02-29' end, cast(150 + (i * 137) % 900 as decimal(8, 1)) + 0.5
from generate_series(1, 20) as g(i);
insert into employee (employee_id, first_name, last_name, job_title, manager_id, store_id, hired_on, left_on, salary)
select i, (array['Anna', 'Bo', 'Carla', 'Dino', 'Eva', 'Finn', 'Greta', 'Hugo'])[1 + (i * 3) % 8], (array['Adler', 'Berg', 'Conti', 'Diaz', 'Ek', 'Fuchs', 'Gomez'])[1 + (i * 5) % 7],
    case when i = 1 then 'Chief' when i <= 4 then 'Director' when i <= 24 then 'Store manager' when i % 3 = 0 then 'Senior clerk' else 'Clerk' end,
    case when i = 1 then null when i <= 4 then 1 when i <= 24 then 2 + i % 3 else 5 + i % 20 end,
    case when i <= 4 then null when i <= 24 then i - 4 else 1 + i % 20 end,
    date '2015-01-01' + cast((i * 104729) % 3200 as integer), case when i > 24 and i % 8 = 2 then date '2024-01-31' + cast(i % 90 as integer) end,
    cast(case when i = 1 then 140000 when i <= 4 then 98000 when i <= 24 then 52000 + (i * 7919) % 9000 else 28000 + (i * 7919) % 12000 end as decimal(10, 2))
from generate_series(1, 1) as g(i);
insert into employee (employee_id, first_name, last_name, job_title, manager_id, store_id, hired_on, left_on, salary)
select i, (array['Anna', 'Bo', 'Carla', 'Dino', 'Eva', 'Finn', 'Greta', 'Hugo'])[1 + (i * 3) % 8], (array['Adler', 'Berg', 'Conti', 'Diaz', 'Ek', 'Fuchs', 'Gomez'])[1 + (i * 5) % 7],
    case when i = 1 then 'Chief' when i <= 4 then 'Director' when i <= 24 then 'Store manager' when i % 3 = 0 then 'Senior clerk' else 'Clerk' end,
    case when i = 1 then null when i <= 4 then 1 when i <= 24 then 2 + i % 3 else 5 + i % 20 end,
    case when i <= 4 then null when i <= 24 then i - 4 else 1 + i % 20 end,
    date '2015-01-01' + cast((i * 104729) % 3200 as integer), case when i > 24 and i % 8 = 2 then date '2024-01-31' + cast(i % 90 as integer) end,
    cast(case when i = 1 then 140000 when i <= 4 then 98000 when i <= 24 then 52000 + (i * 7919) % 9000 else 28000 + (i * 7919) % 12000 end as decimal(10, 2))
from generate_series(2, 4) as g(i);
insert into employee (employee_id, first_name, last_name, job_title, manager_id, store_id, hired_on, left_on, salary)
select i, (array['Anna', 'Bo', 'Carla', 'Dino', 'Eva', 'Finn', 'Greta', 'Hugo'])[1 + (i * 3) % 8], (array['Adler', 'Berg', 'Conti', 'Diaz', 'Ek', 'Fuchs', 'Gomez'])[1 + (i * 5) % 7],
    case when i = 1 then 'Chief' when i <= 4 then 'Director' when i <= 24 then 'Store manager' when i % 3 = 0 then 'Senior clerk' else 'Clerk' end,
    case when i = 1 then null when i <= 4 then 1 when i <= 24 then 2 + i % 3 else 5 + i % 20 end,
    case when i <= 4 then null when i <= 24 then i - 4 else 1 + i % 20 end,
    date '2015-01-01' + cast((i * 104729) % 3200 as integer), case when i > 24 and i % 8 = 2 then date '2024-01-31' + cast(i % 90 as integer) end,
    cast(case when i = 1 then 140000 when i <= 4 then 98000 when i <= 24 then 52000 + (i * 7919) % 9000 else 28000 + (i * 7919) % 12000 end as decimal(10, 2))
from generate_series(5, 24) as g(i);
insert into employee (employee_id, first_name, last_name, job_title, manager_id, store_id, hired_on, left_on, salary)
select i, (array['Anna', 'Bo', 'Carla', 'Dino', 'Eva', 'Finn', 'Greta', 'Hugo'])[1 + (i * 3) % 8], (array['Adler', 'Berg', 'Conti', 'Diaz', 'Ek', 'Fuchs', 'Gomez'])[1 + (i * 5) % 7],
    case when i = 1 then 'Chief' when i <= 4 then 'Director' when i <= 24 then 'Store manager' when i % 3 = 0 then 'Senior clerk' else 'Clerk' end,
    case when i = 1 then null when i <= 4 then 1 when i <= 24 then 2 + i % 3 else 5 + i % 20 end,
    case when i <= 4 then null when i <= 24 then i - 4 else 1 + i % 20 end,
    date '2015-01-01' + cast((i * 104729) % 3200 as integer), case when i > 24 and i % 8 = 2 then date '2024-01-31' + cast(i % 90 as integer) end,
    cast(case when i = 1 then 140000 when i <= 4 then 98000 when i <= 24 then 52000 + (i * 7919) % 9000 else 28000 + (i * 7919) % 12000 end as decimal(10, 2))
from generate_series(25, 110) as g(i);
insert into sales_target (store_id, target_month, target_amount)
select s.store_id, k.cal_date, cast(500 + (s.store_id * 311 + k.month_no * 97 + k.year_no * 13) % 1900 as decimal(12, 2))
from store as s cross join calendar as k
where extract(day from k.cal_date) = 1 and k.year_no >= 2023 and (s.store_id + k.month_no) % 7 <> 0;
insert into customer (customer_id, first_name, last_name, email, country_code, segment, birth_date, joined_on, referred_by, accepts_marketing, credit_limit)
select i, (array['Alma', 'Bruno', 'Clara', 'David', 'Elsa', 'Felix', 'Gina', 'Hans', 'Ida'])[1 + (i * 7) % 9], (array['Andersson', 'Bianchi', 'Costa', 'Dahl', 'Eriksen', 'Fischer', 'Garcia', 'Huber'])[1 + (i * 3) % 8],
    case when i % 8 = 0 then null else 'user' || cast(i as varchar) || '@' || (array['example.com', 'example.org', 'mail.example.net'])[1 + i % 3] end,
    (array['SE', 'NO', 'IT', 'ES', 'DE', 'AT', 'US', 'CA', 'BR', 'JP'])[1 + (i * 3) % 10], (array['consumer', 'business', 'member'])[1 + (i * 5) % 3],
    case when i % 11 = 0 then null else date '1950-01-15' + cast((i * 7919 * 3) % 19000 as integer) end, date '2021-06-01' + cast((i * 104729) % 1200 as integer),
    case when i > 12 and i % 4 = 1 then 1 + (i * 5) % 12 when i > 60 and i % 7 = 3 then 13 + i % 40 end, (i * 3) % 5 < 3,
    case when i % 6 = 0 then null else cast(500 * (1 + (i * 3) % 9) as decimal(10, 2)) end
from generate_series(1, 12) as g(i);
insert into customer (customer_id, first_name, last_name, email, country_code, segment, birth_date, joined_on, referred_by, accepts_marketing, credit_limit)
select i, (array['Alma', 'Bruno', 'Clara', 'David', 'Elsa', 'Felix', 'Gina', 'Hans', 'Ida'])[1 + (i * 7) % 9], (array['Andersson', 'Bianchi', 'Costa', 'Dahl', 'Eriksen', 'Fischer', 'Garcia', 'Huber'])[1 + (i * 3) % 8],
    case when i % 8 = 0 then null else 'user' || cast(i as varchar) || '@' || (array['example.com', 'example.org', 'mail.example.net'])[1 + i % 3] end,
    (array['SE', 'NO', 'IT', 'ES', 'DE', 'AT', 'US', 'CA', 'BR', 'JP'])[1 + (i * 3) % 10], (array['consumer', 'business', 'member'])[1 + (i * 5) % 3],
    case when i % 11 = 0 then null else date '1950-01-15' + cast((i * 7919 * 3) % 19000 as integer) end, date '2021-06-01' + cast((i * 104729) % 1200 as integer),
    case when i > 12 and i % 4 = 1 then 1 + (i * 5) % 12 when i > 60 and i % 7 = 3 then 13 + i % 40 end, (i * 3) % 5 < 3,
    case when i % 6 = 0 then null else cast(500 * (1 + (i * 3) % 9) as decimal(10, 2)) end
from generate_series(13, 60) as g(i);
insert into customer (customer_id, first_name, last_name, email, country_code, segment, birth_date, joined_on, referred_by, accepts_marketing, credit_limit)
select i, (array['Alma', 'Bruno', 'Clara', 'David', 'Elsa', 'Felix', 'Gina', 'Hans', 'Ida'])[1 + (i * 7) % 9], (array['Andersson', 'Bianchi', 'Costa', 'Dahl', 'Eriksen', 'Fischer', 'Garcia', 'Huber'])[1 + (i * 3) % 8],
    case when i % 8 = 0 then null else 'user' || cast(i as varchar) || '@' || (array['example.com', 'example.org', 'mail.example.net'])[1 + i % 3] end,
    (array['SE', 'NO', 'IT', 'ES', 'DE', 'AT', 'US', 'CA', 'BR', 'JP'])[1 + (i * 3) % 10], (array['consumer', 'business', 'member'])[1 + (i * 5) % 3],
    case when i % 11 = 0 then null else date '1950-01-15' + cast((i * 7919 * 3) % 19000 as integer) end, date '2021-06-01' + cast((i * 104729) % 1200 as integer),
    case when i > 12 and i % 4 = 1 then 1 + (i * 5) % 12 when i > 60 and i % 7 = 3 then 13 + i % 40 end, (i * 3) % 5 < 3,
    case when i % 6 = 0 then null else cast(500 * (1 + (i * 3) % 9) as decimal(10, 2)) end
from generate_series(61, 160) as g(i);
insert into promotion (promotion_id, promotion_name, media_name, starts_on, ends_on, discount_pct, budget)
select i, (array['Spring', 'Summer', 'Autumn', 'Winter'])[1 + i % 4] || ' deal ' || cast(i as varchar), (array['mail', 'radio', 'social'])[1 + i % 3], date '2022-02-01' + cast((i * 86) as integer),
    date '2022-02-01' + cast(i * 86 + 14 + (i * 7) % 50 as integer), cast(5 * (1 + i % 5) as decimal(5, 2)), case when i % 5 = 0 then null else cast(1000 + (i * 7919) % 6000 as decimal(12, 2)) end
from generate_series(1, 12) as g(i);
insert into sales_order (order_id, customer_id, store_id, promotion_id, ordered_at, order_date, channel, status, shipping_fee)
select n, case when n % 13 = 0 then null else 1 + (n * 31 + n * n % 17) % 150 end, case when channel = 'store' then 1 + (n * 7) % 19 end,
    case when n % 4 = 0 then 1 + (n * 5) % 11 end, cast(order_date as timestamp) + ((n * 37) % 840 + 480) * interval '1 minute', order_date, channel,
    case when n % 23 = 0 then 'cancelled' when n % 9 = 0 then 'returned' when n % 29 = 1 then 'open' else 'completed' end,
    cast(case when channel = 'store' then 0 else (n % 4) * 2.5 end as decimal(8, 2))
from (select i as n, date '2022-01-02' + cast((i * 7919 + i * i % 97) % 1090 as integer) as order_date, case when i % 5 in (0, 2) then 'web' when i % 5 = 4 then 'app' else 'store' end as channel
      from generate_series(1, 1300) as g(i)) as o;
insert into order_line (order_id, line_no, product_id, quantity, unit_price, discount_amount, tax_amount)
select l.order_id, l.line_no, p.product_id, 1 + (l.order_id * 3 + l.line_no) % 5, p.list_price,
    case when l.order_id % 4 = 0 then cast((l.order_id * 7 + l.line_no) % 12 as decimal(10, 2)) / 4 else 0 end, cast((l.order_id + l.line_no * 5) % 20 as decimal(10, 2)) / 2
from (select o.order_id, cast(k as integer) as line_no, 1 + (o.order_id * 17 + k * 29 + o.order_id % 7 * k) % 66 as product_id
      from sales_order as o cross join generate_series(1, 5) as g(k) where k <= 1 + (o.order_id * 3) % 5) as l
join product as p on p.product_id = l.product_id;
insert into payment (payment_id, order_id, pay_method, paid_at, amount)
select o.order_id * 10 + k, o.order_id, (array['card', 'invoice', 'wallet', 'cash'])[1 + (o.order_id + k) % 4], o.ordered_at + (k * 1440 + o.order_id % 3 * 720) * interval '1 minute',
    (select cast(floor(sum(l.quantity * l.unit_price - l.discount_amount + l.tax_amount) * 50) as integer) from order_line as l where l.order_id = o.order_id) * 0.01
from sales_order as o cross join generate_series(1, 2) as g(k)
where o.status <> 'cancelled' and (o.order_id % 12 <> 5 or k = 1);
insert into shipment (shipment_id, order_id, warehouse_id, carrier_name, shipped_on, delivered_on, shipping_cost)
select o.order_id * 3 + k, o.order_id, 1 + (o.order_id + k) % 4, (array['Polar Post', 'Quick Freight', 'Rapid Rail'])[1 + (o.order_id * 2 + k) % 3], o.order_date + cast(1 + (o.order_id + k) % 4 as integer),
    case when o.order_id % 15 = 7 then null else o.order_date + cast(2 + (o.order_id * 5 + k) % 12 + (o.order_id + k) % 4 as integer) end, cast(3 + (o.order_id * 7 + k * 3) % 20 as decimal(8, 2)) + 0.25
from sales_order as o cross join generate_series(0, 1) as g(k)
where o.channel <> 'store' and o.status not in ('cancelled', 'open') and (k = 0 or o.order_id % 6 = 0);
insert into return_line (return_id, order_id, line_no, returned_on, quantity, reason, refund_amount)
select l.order_id * 10 + l.line_no, l.order_id, l.line_no, o.order_date + cast(3 + (l.order_id * 7 + l.line_no) % 40 as integer), 1,
    case when (l.order_id + l.line_no) % 6 = 0 then null else (array['damaged', 'too late', 'wrong size', 'changed mind'])[1 + (l.order_id + l.line_no) % 4] end, l.unit_price
from order_line as l join sales_order as o on o.order_id = l.order_id
where o.status = 'returned' and (l.order_id + l.line_no) % 3 <> 0;
insert into web_visit (visit_id, customer_id, visited_at, page_name, device_type, referrer)
select i, case when i % 7 = 0 then null else 1 + (i // 20) % 110 end, timestamp '2024-01-01 06:00:00' + (i % 20 * 11 + i % 20 % 3 * 19 + (i // 20) * 2160 % 480000) * interval '1 minute',
    (array['home', 'search', 'product', 'product', 'basket', 'checkout'])[1 + (i * 7 + i // 20) % 6], (array['phone', 'laptop', 'tablet'])[1 + (i // 20) % 3], case when i % 3 = 0 then null when i % 3 = 1 then 'newsletter' else 'ads' end
from generate_series(1, 2400) as g(i);
