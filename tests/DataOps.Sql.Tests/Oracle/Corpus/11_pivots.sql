select * from (select status, channel, total from orders) pivot (sum(total) for channel in ('web', 'app'));
select * from (select status, channel, total from orders) pivot (sum(total) as s, count(*) as n for channel in ('web', 'app'));
select * from orders pivot (count(*) for status in ('paid' as paid, 'open' as open) group by customer_id);
pivot orders on status in ('paid', 'open') using sum(total) group by customer_id;
pivot (select customer_id, status, total from orders) on status in ('paid', 'open') using sum(total), count(*) as n group by customer_id;
select * from (select product_id, price, cost from products) unpivot (amount for what in (price, cost));
unpivot (select product_id, price::double as price, cost::double as cost from products) on price, cost into name what value amount;
select * from (select id, i, b from numbers) unpivot include nulls (v for k in (i, b));
select * from (select id, i as x, b as y from numbers) unpivot (v for k in (x as 'first', y as 'second'));
