insert into customer (id, name, active) values (1, 'a', true) returning id, name, upper(name) as loud, born
insert into base_item select 1, 'a' on conflict do nothing returning *
insert into orders default values returning id, total * 2
update customer c set nick = o.status from orders o where o.customer_id = c.id returning c.id, o.status, c.*
delete from line using orders o where o.id = line.order_id returning line.no, o.total + 1 as t, amount
with a as (select 1 as id) insert into base_item (id, label) select id, 'x' from a returning id, made
with a as (select 1 as id) update base_item b set label = 'y' from a where a.id = b.id returning a.id, b.label, b.id = a.id
with a as (select 1 as id) delete from base_item where id in (select id from a) returning label
