-- Shoppers who came back within the year after their first purchase.
with first_sale as (
    select shopper_id, min(sold_at) as first_at
    from sale
    where shopper_id is not null and status = 'paid'
    group by shopper_id
), later as (
    select f.shopper_id, f.first_at, s.sold_at, s.sale_id,
        row_number() over (partition by f.shopper_id order by s.sold_at, s.sale_id) as visit_no,
        lag(s.sold_at) over (partition by f.shopper_id order by s.sold_at, s.sale_id) as previous_at
    from first_sale f
    inner join sale s on s.shopper_id = f.shopper_id and s.sold_at >= f.first_at
)
select
    sh.country,
    count(distinct l.shopper_id) as shoppers,
    count(distinct case when l.visit_no > 1 then l.shopper_id end) as returned,
    max(l.visit_no) as most_visits,
    min(l.first_at) as first_seen,
    max(l.sold_at) as last_seen
from later l
inner join shopper sh on sh.shopper_id = l.shopper_id
where exists (select 1 from sale_line x where x.sale_id = l.sale_id and x.quantity > 0)
group by sh.country
having count(distinct l.shopper_id) > 10
order by returned desc
