--
-- A retail warehouse: who sells what to whom, from where, at what price. PostgreSQL, as pg_dump writes it.
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: region; Type: TABLE; Schema: public
--

CREATE TABLE public.region (
    region_id integer NOT NULL,
    region_name character varying(40) NOT NULL,
    parent_region_id integer
);

--
-- Name: country; Type: TABLE; Schema: public
--

CREATE TABLE public.country (
    country_code character varying(2) NOT NULL,
    country_name character varying(60) NOT NULL,
    region_id integer NOT NULL,
    currency_code character varying(3) NOT NULL
);

--
-- Name: exchange_rate; Type: TABLE; Schema: public
--

CREATE TABLE public.exchange_rate (
    currency_code character varying(3) NOT NULL,
    rate_month date NOT NULL,
    rate_to_eur numeric(12,6) NOT NULL
);

--
-- Name: calendar; Type: TABLE; Schema: public
--

CREATE TABLE public.calendar (
    cal_date date NOT NULL,
    year_no integer NOT NULL,
    quarter_no integer NOT NULL,
    month_no integer NOT NULL,
    iso_weekday integer NOT NULL,
    is_holiday boolean NOT NULL,
    season_name character varying(10) NOT NULL
);

--
-- Name: category; Type: TABLE; Schema: public
--

CREATE TABLE public.category (
    category_id integer NOT NULL,
    category_name character varying(50) NOT NULL,
    parent_category_id integer
);

--
-- Name: brand; Type: TABLE; Schema: public
--

CREATE TABLE public.brand (
    brand_id integer NOT NULL,
    brand_name character varying(50) NOT NULL,
    country_code character varying(2)
);

--
-- Name: supplier; Type: TABLE; Schema: public
--

CREATE TABLE public.supplier (
    supplier_id integer NOT NULL,
    supplier_name character varying(80) NOT NULL,
    country_code character varying(2) NOT NULL,
    rating integer,
    is_preferred boolean NOT NULL,
    supplier_since date NOT NULL
);

--
-- Name: product; Type: TABLE; Schema: public
--

CREATE TABLE public.product (
    product_id integer NOT NULL,
    sku character varying(12) NOT NULL,
    product_name character varying(80) NOT NULL,
    category_id integer NOT NULL,
    brand_id integer,
    list_price numeric(10,2) NOT NULL,
    unit_cost numeric(10,2) NOT NULL,
    weight_kg numeric(8,3),
    launched_on date NOT NULL,
    discontinued_on date,
    is_private_label boolean NOT NULL,
    CONSTRAINT product_list_price_check CHECK ((list_price >= 0))
);

--
-- Name: product_supplier; Type: TABLE; Schema: public
--

CREATE TABLE public.product_supplier (
    product_id integer NOT NULL,
    supplier_id integer NOT NULL,
    lead_days integer NOT NULL,
    purchase_price numeric(10,2) NOT NULL,
    is_primary boolean NOT NULL
);

--
-- Name: price_change; Type: TABLE; Schema: public
--

CREATE TABLE public.price_change (
    product_id integer NOT NULL,
    valid_from date NOT NULL,
    price numeric(10,2) NOT NULL,
    reason text
);

--
-- Name: warehouse; Type: TABLE; Schema: public
--

CREATE TABLE public.warehouse (
    warehouse_id integer NOT NULL,
    warehouse_name character varying(60) NOT NULL,
    country_code character varying(2) NOT NULL,
    capacity integer
);

--
-- Name: inventory_snapshot; Type: TABLE; Schema: public
--

CREATE TABLE public.inventory_snapshot (
    warehouse_id integer NOT NULL,
    product_id integer NOT NULL,
    snapshot_on date NOT NULL,
    on_hand integer NOT NULL,
    on_order integer NOT NULL,
    reorder_point integer
);

--
-- Name: purchase_order; Type: TABLE; Schema: public
--

CREATE TABLE public.purchase_order (
    purchase_id integer NOT NULL,
    supplier_id integer NOT NULL,
    warehouse_id integer NOT NULL,
    ordered_on date NOT NULL,
    expected_on date NOT NULL,
    received_on date,
    status character varying(12) NOT NULL
);

--
-- Name: purchase_line; Type: TABLE; Schema: public
--

CREATE TABLE public.purchase_line (
    purchase_id integer NOT NULL,
    line_no integer NOT NULL,
    product_id integer NOT NULL,
    quantity integer NOT NULL,
    unit_cost numeric(10,2) NOT NULL,
    CONSTRAINT purchase_line_quantity_check CHECK ((quantity > 0))
);

--
-- Name: store; Type: TABLE; Schema: public
--

CREATE TABLE public.store (
    store_id integer NOT NULL,
    store_name character varying(60) NOT NULL,
    country_code character varying(2) NOT NULL,
    store_format character varying(20) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    floor_area numeric(8,1) NOT NULL
);

--
-- Name: employee; Type: TABLE; Schema: public
--

CREATE TABLE public.employee (
    employee_id integer NOT NULL,
    first_name character varying(40) NOT NULL,
    last_name character varying(40) NOT NULL,
    job_title character varying(40) NOT NULL,
    manager_id integer,
    store_id integer,
    hired_on date NOT NULL,
    left_on date,
    salary numeric(10,2) NOT NULL
);

--
-- Name: sales_target; Type: TABLE; Schema: public
--

CREATE TABLE public.sales_target (
    store_id integer NOT NULL,
    target_month date NOT NULL,
    target_amount numeric(12,2) NOT NULL
);

--
-- Name: customer; Type: TABLE; Schema: public
--

CREATE TABLE public.customer (
    customer_id integer NOT NULL,
    first_name character varying(40) NOT NULL,
    last_name character varying(40) NOT NULL,
    email character varying(120),
    country_code character varying(2) NOT NULL,
    segment character varying(20) NOT NULL,
    birth_date date,
    joined_on date NOT NULL,
    referred_by integer,
    accepts_marketing boolean NOT NULL,
    credit_limit numeric(10,2)
);

--
-- Name: promotion; Type: TABLE; Schema: public
--

CREATE TABLE public.promotion (
    promotion_id integer NOT NULL,
    promotion_name character varying(60) NOT NULL,
    media_name character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    discount_pct numeric(5,2) NOT NULL,
    budget numeric(12,2),
    CONSTRAINT promotion_ends_on_check CHECK ((ends_on >= starts_on))
);

--
-- Name: sales_order; Type: TABLE; Schema: public
--

CREATE TABLE public.sales_order (
    order_id integer NOT NULL,
    customer_id integer,
    store_id integer,
    promotion_id integer,
    ordered_at timestamp without time zone NOT NULL,
    order_date date NOT NULL,
    channel character varying(10) NOT NULL,
    status character varying(12) NOT NULL,
    shipping_fee numeric(8,2) NOT NULL
);

--
-- Name: order_line; Type: TABLE; Schema: public
--

CREATE TABLE public.order_line (
    order_id integer NOT NULL,
    line_no integer NOT NULL,
    product_id integer NOT NULL,
    quantity integer NOT NULL,
    unit_price numeric(10,2) NOT NULL,
    discount_amount numeric(10,2) NOT NULL,
    tax_amount numeric(10,2) NOT NULL,
    CONSTRAINT order_line_quantity_check CHECK ((quantity > 0))
);

--
-- Name: payment; Type: TABLE; Schema: public
--

CREATE TABLE public.payment (
    payment_id integer NOT NULL,
    order_id integer NOT NULL,
    pay_method character varying(12) NOT NULL,
    paid_at timestamp without time zone NOT NULL,
    amount numeric(12,2) NOT NULL
);

--
-- Name: shipment; Type: TABLE; Schema: public
--

CREATE TABLE public.shipment (
    shipment_id integer NOT NULL,
    order_id integer NOT NULL,
    warehouse_id integer NOT NULL,
    carrier_name character varying(30) NOT NULL,
    shipped_on date NOT NULL,
    delivered_on date,
    shipping_cost numeric(8,2) NOT NULL
);

--
-- Name: return_line; Type: TABLE; Schema: public
--

CREATE TABLE public.return_line (
    return_id integer NOT NULL,
    order_id integer NOT NULL,
    line_no integer NOT NULL,
    returned_on date NOT NULL,
    quantity integer NOT NULL,
    reason character varying(30),
    refund_amount numeric(10,2) NOT NULL
);

--
-- Name: web_visit; Type: TABLE; Schema: public
--

CREATE TABLE public.web_visit (
    visit_id bigint NOT NULL,
    customer_id integer,
    visited_at timestamp without time zone NOT NULL,
    page_name character varying(30) NOT NULL,
    device_type character varying(10) NOT NULL,
    referrer character varying(30)
);

COMMENT ON TABLE public.sales_order IS 'One row for each order, in a store or online';
COMMENT ON COLUMN public.sales_order.store_id IS 'Null for orders placed online';

--
-- Name: region region_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (region_id);

--
-- Name: country country_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (country_code);

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_country_name_key UNIQUE (country_name);

--
-- Name: exchange_rate exchange_rate_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.exchange_rate
    ADD CONSTRAINT exchange_rate_pkey PRIMARY KEY (currency_code, rate_month);

--
-- Name: calendar calendar_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.calendar
    ADD CONSTRAINT calendar_pkey PRIMARY KEY (cal_date);

--
-- Name: category category_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (category_id);

--
-- Name: brand brand_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.brand
    ADD CONSTRAINT brand_pkey PRIMARY KEY (brand_id);

ALTER TABLE ONLY public.brand
    ADD CONSTRAINT brand_brand_name_key UNIQUE (brand_name);

--
-- Name: supplier supplier_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.supplier
    ADD CONSTRAINT supplier_pkey PRIMARY KEY (supplier_id);

--
-- Name: product product_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (product_id);

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_sku_key UNIQUE (sku);

--
-- Name: product_supplier product_supplier_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product_supplier
    ADD CONSTRAINT product_supplier_pkey PRIMARY KEY (product_id, supplier_id);

--
-- Name: price_change price_change_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.price_change
    ADD CONSTRAINT price_change_pkey PRIMARY KEY (product_id, valid_from);

--
-- Name: warehouse warehouse_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.warehouse
    ADD CONSTRAINT warehouse_pkey PRIMARY KEY (warehouse_id);

--
-- Name: inventory_snapshot inventory_snapshot_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.inventory_snapshot
    ADD CONSTRAINT inventory_snapshot_pkey PRIMARY KEY (warehouse_id, product_id, snapshot_on);

--
-- Name: purchase_order purchase_order_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_order
    ADD CONSTRAINT purchase_order_pkey PRIMARY KEY (purchase_id);

--
-- Name: purchase_line purchase_line_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_pkey PRIMARY KEY (purchase_id, line_no);

--
-- Name: store store_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.store
    ADD CONSTRAINT store_pkey PRIMARY KEY (store_id);

ALTER TABLE ONLY public.store
    ADD CONSTRAINT store_store_name_key UNIQUE (store_name);

--
-- Name: employee employee_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.employee
    ADD CONSTRAINT employee_pkey PRIMARY KEY (employee_id);

--
-- Name: sales_target sales_target_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_target
    ADD CONSTRAINT sales_target_pkey PRIMARY KEY (store_id, target_month);

--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (customer_id);

--
-- Name: promotion promotion_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.promotion
    ADD CONSTRAINT promotion_pkey PRIMARY KEY (promotion_id);

--
-- Name: sales_order sales_order_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_order
    ADD CONSTRAINT sales_order_pkey PRIMARY KEY (order_id);

--
-- Name: order_line order_line_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_pkey PRIMARY KEY (order_id, line_no);

--
-- Name: payment payment_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (payment_id);

--
-- Name: shipment shipment_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_pkey PRIMARY KEY (shipment_id);

--
-- Name: return_line return_line_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.return_line
    ADD CONSTRAINT return_line_pkey PRIMARY KEY (return_id);

--
-- Name: web_visit web_visit_pkey; Type: CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.web_visit
    ADD CONSTRAINT web_visit_pkey PRIMARY KEY (visit_id);

CREATE INDEX sales_order_customer_id_idx ON public.sales_order USING btree (customer_id);

CREATE INDEX sales_order_store_id_idx ON public.sales_order USING btree (store_id);

CREATE INDEX sales_order_promotion_id_idx ON public.sales_order USING btree (promotion_id);

CREATE INDEX sales_order_order_date_idx ON public.sales_order USING btree (order_date);

CREATE INDEX order_line_order_id_idx ON public.order_line USING btree (order_id);

CREATE INDEX order_line_product_id_idx ON public.order_line USING btree (product_id);

CREATE INDEX payment_order_id_idx ON public.payment USING btree (order_id);

CREATE INDEX web_visit_customer_id_idx ON public.web_visit USING btree (customer_id);

--
-- Name: region region_parent_region_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_parent_region_id_fkey FOREIGN KEY (parent_region_id) REFERENCES public.region(region_id);

--
-- Name: country country_region_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(region_id);

--
-- Name: category category_parent_category_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_parent_category_id_fkey FOREIGN KEY (parent_category_id) REFERENCES public.category(category_id);

--
-- Name: brand brand_country_code_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.brand
    ADD CONSTRAINT brand_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(country_code);

--
-- Name: supplier supplier_country_code_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.supplier
    ADD CONSTRAINT supplier_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(country_code);

--
-- Name: product product_category_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(category_id);

--
-- Name: product product_brand_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES public.brand(brand_id);

--
-- Name: product_supplier product_supplier_product_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product_supplier
    ADD CONSTRAINT product_supplier_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(product_id);

--
-- Name: product_supplier product_supplier_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.product_supplier
    ADD CONSTRAINT product_supplier_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES public.supplier(supplier_id);

--
-- Name: price_change price_change_product_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.price_change
    ADD CONSTRAINT price_change_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(product_id);

--
-- Name: warehouse warehouse_country_code_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.warehouse
    ADD CONSTRAINT warehouse_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(country_code);

--
-- Name: inventory_snapshot inventory_snapshot_warehouse_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.inventory_snapshot
    ADD CONSTRAINT inventory_snapshot_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.warehouse(warehouse_id);

--
-- Name: inventory_snapshot inventory_snapshot_product_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.inventory_snapshot
    ADD CONSTRAINT inventory_snapshot_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(product_id);

--
-- Name: inventory_snapshot inventory_snapshot_snapshot_on_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.inventory_snapshot
    ADD CONSTRAINT inventory_snapshot_snapshot_on_fkey FOREIGN KEY (snapshot_on) REFERENCES public.calendar(cal_date);

--
-- Name: purchase_order purchase_order_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_order
    ADD CONSTRAINT purchase_order_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES public.supplier(supplier_id);

--
-- Name: purchase_order purchase_order_warehouse_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_order
    ADD CONSTRAINT purchase_order_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.warehouse(warehouse_id);

--
-- Name: purchase_line purchase_line_purchase_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_purchase_id_fkey FOREIGN KEY (purchase_id) REFERENCES public.purchase_order(purchase_id);

--
-- Name: purchase_line purchase_line_product_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.purchase_line
    ADD CONSTRAINT purchase_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(product_id);

--
-- Name: store store_country_code_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.store
    ADD CONSTRAINT store_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(country_code);

--
-- Name: employee employee_manager_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.employee
    ADD CONSTRAINT employee_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES public.employee(employee_id);

--
-- Name: employee employee_store_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.employee
    ADD CONSTRAINT employee_store_id_fkey FOREIGN KEY (store_id) REFERENCES public.store(store_id);

--
-- Name: sales_target sales_target_store_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_target
    ADD CONSTRAINT sales_target_store_id_fkey FOREIGN KEY (store_id) REFERENCES public.store(store_id);

--
-- Name: customer customer_country_code_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_country_code_fkey FOREIGN KEY (country_code) REFERENCES public.country(country_code);

--
-- Name: customer customer_referred_by_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_referred_by_fkey FOREIGN KEY (referred_by) REFERENCES public.customer(customer_id);

--
-- Name: sales_order sales_order_customer_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_order
    ADD CONSTRAINT sales_order_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer(customer_id);

--
-- Name: sales_order sales_order_store_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_order
    ADD CONSTRAINT sales_order_store_id_fkey FOREIGN KEY (store_id) REFERENCES public.store(store_id);

--
-- Name: sales_order sales_order_promotion_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_order
    ADD CONSTRAINT sales_order_promotion_id_fkey FOREIGN KEY (promotion_id) REFERENCES public.promotion(promotion_id);

--
-- Name: sales_order sales_order_order_date_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.sales_order
    ADD CONSTRAINT sales_order_order_date_fkey FOREIGN KEY (order_date) REFERENCES public.calendar(cal_date);

--
-- Name: order_line order_line_order_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.sales_order(order_id);

--
-- Name: order_line order_line_product_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(product_id);

--
-- Name: payment payment_order_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.sales_order(order_id);

--
-- Name: shipment shipment_order_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.sales_order(order_id);

--
-- Name: shipment shipment_warehouse_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.shipment
    ADD CONSTRAINT shipment_warehouse_id_fkey FOREIGN KEY (warehouse_id) REFERENCES public.warehouse(warehouse_id);

--
-- Name: return_line return_line_order_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.return_line
    ADD CONSTRAINT return_line_order_id_fkey FOREIGN KEY (order_id, line_no) REFERENCES public.order_line(order_id, line_no);

--
-- Name: web_visit web_visit_customer_id_fkey; Type: FK CONSTRAINT; Schema: public
--

ALTER TABLE ONLY public.web_visit
    ADD CONSTRAINT web_visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer(customer_id);
