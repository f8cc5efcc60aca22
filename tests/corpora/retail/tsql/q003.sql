-- Which three products earn the most margin in each category, and what share of the category is that?
with product_margin as (
    select p.category_id,
        p.product_id,
        p.product_name,
        sum(l.quantity * (l.unit_price - p.unit_cost) - l.discount_amount) as margin,
        sum(l.quantity) as units
    from dbo.order_line as l with (nolock)
    join dbo.product as p with (nolock) on p.product_id = l.product_id
    join dbo.sales_order as o with (nolock) on o.order_id = l.order_id
    where o.status = 'completed'
    group by p.category_id, p.product_id, p.product_name
),
ranked as (
    select m.*,
        row_number() over (partition by m.category_id order by m.margin desc, m.product_id) as place,
        sum(m.margin) over (partition by m.category_id) as category_margin,
        sum(m.margin) over (partition by m.category_id order by m.margin desc, m.product_id
            rows between unbounded preceding and current row) as margin_so_far
    from product_margin as m
)
select c.category_name,
    r.place,
    r.product_name,
    r.units,
    r.margin,
    cast(1.0 * (100 * r.margin) / r.category_margin as decimal(18, 2)) as share_percent,
    cast(1.0 * (100 * r.margin_so_far) / r.category_margin as decimal(18, 2)) as share_so_far
from ranked as r
join dbo.category as c with (nolock) on c.category_id = r.category_id
where r.place <= 3
order by c.category_name, r.place;
