with a as (select 1 as x) select * from a
with a as (select 1 as x), b as (select x + 1 as y from a) select * from a, b
with a (p, q) as (select id, name from customer) select q from a where p > 1
with a as materialized (select id from customer) select * from a
with a as not materialized (select id from customer) select * from a
with a as (values (1, 'a'), (2, 'b')) select column1, column2 from a
with a as (table customer) select name from a
with recursive n (i) as (select 1 union all select i + 1 from n where i < 10) select i, sum(i) over (order by i) from n
with recursive n (i) as (values (1) union select i + 1 from n where i < 10) select * from n limit 5
with recursive t (id, path) as (select id, array[id] from orders union all select o.id, path || o.id from orders o join t on o.customer_id = t.id) select * from t
with recursive t as (select id, label, 1 as depth from base_item where id = 1 union all select b.id, b.label, t.depth + 1 from base_item b join t on b.id = t.id + 1) search depth first by id set ordering select * from t order by ordering
with recursive t as (select id, label from base_item where id = 1 union all select b.id, b.label from base_item b join t on b.id = t.id + 1) search breadth first by id, label set o select id, o from t
with recursive t as (select id, label from base_item where id = 1 union all select b.id, b.label from base_item b join t on b.id = t.id + 1) cycle id set is_cycle using path select * from t
with recursive t as (select id, label from base_item where id = 1 union all select b.id, b.label from base_item b join t on b.id = t.id + 1) cycle id set mark to 'Y' default 'N' using path select id, mark, path from t
with recursive t as (select id, label from base_item where id = 1 union all select b.id, b.label from base_item b join t on b.id = t.id + 1) search depth first by id set o cycle id, label set c using p select * from t
with recursive a as (select 1 as x), b as (select x from a union all select x + 1 from b where x < 3) select * from b
with a as (select 1 as x) select (select x from a), exists (select * from a) from customer
with a as (with b as (select 1 as y) select y from b) select * from a
select * from (with a as (select 1 as x) select * from a) s
select (with a as (select 5 as v) select v from a) as five
with moved as (delete from line where amount < 0 returning *) select * from moved
with moved as (delete from line using orders o where o.id = order_id returning sku, o.total) select sku, total from moved
with changed as (update orders set status = 'x', total = total * 2 where id = 1 returning id, total as new_total, status) select * from changed
with changed as (update orders as o set status = c.name from customer c where c.id = o.customer_id returning o.*, c.name) select name, total from changed
with added as (insert into base_item (id, label) values (1, 'a') returning id, label, made) select * from added
with added as (insert into base_item select id, label from base_item on conflict (id) do update set label = excluded.label returning *) select count(*) from added
with added as (insert into base_item default values returning base_item.id + 1 as next) select next from added
with a as (insert into base_item as b (id, label) overriding system value values (2, 'b') on conflict do nothing returning b.id, b) select id from a
with a as (update only base_item set (id, label) = (1, 'x') returning id), b as (delete from only sub_item returning extra) select * from a, b
with a as (insert into base_item (id, label) values (1, 'a')) select 1 as done
select 1 as x union select 2 order by x
select 1 as x union all (select 2 union select 3) except select 4 intersect select 5
(select 1 as a) union (select 2) order by 1 limit 1
(select id from customer order by id limit 1) union all (select id from orders order by id limit 1)
select id, name from customer union select id, status from orders union all select 1, 'a' order by 2, 1
select name from customer except all select status from orders
select id from customer intersect all select id from orders
select null as x union select 'a'
select null as x union select 1 union select null
select '1' as x union select 2.5
select 'a' as x union select name from customer
select born from customer union select since from customer union select seen from customer
select 1::smallint as x union select 2::bigint union select 3.0::real
select array[1] as x union select '{2}'
select credit from customer union all select credit from customer
select name from customer union all select name from customer where id > 1
select name from customer union select code from customer union select nick from customer
select c.feeling from customer c union select 'ok'
select row(1, 2) as r union select row(3, 4)
select * from (select 1 as a union select 2) u (b)
select 1 as one, 2 as two union values (3, 4)
table base_item union table base_item
values (1, 'a') union all values (2, 'b') order by column1
select distinct on (x) x from (values (1), (2)) v (x) union all select 3
select sum(x) from (select 1 as x union all select 2.5) u
