-- Margin of categories and brands with refunds taken off, and the running total by category.
select
    m.category,
    m.brand,
    m.revenue,
    m.cost,
    m.refunded,
    m.revenue - m.cost - m.refunded as margin,
    case
        when m.revenue = 0 then null
        when (m.revenue - m.cost - m.refunded) / m.revenue >= 0.4 then 'high'
        when (m.revenue - m.cost - m.refunded) / m.revenue >= 0.2 then 'medium'
        else 'low'
    end as band,
    sum(m.revenue) over (partition by m.category order by m.revenue desc rows between unbounded preceding and current row) as running_revenue,
    dense_rank() over (order by m.revenue desc) as position
from (
    select
        i.category,
        i.brand,
        sum(l.quantity * (l.unit_price - l.discount)) as revenue,
        sum(l.quantity * coalesce(i.cost, i.list_price * 0.6)) as cost,
        coalesce(sum(r.amount), 0) as refunded
    from sale_line l
    inner join item i on i.item_id = l.item_id
    inner join sale s on s.sale_id = l.sale_id
    left join refund r on r.sale_id = l.sale_id and r.line_no = l.line_no
    where s.status in ('paid', 'shipped', 'delivered') and i.category is not null
    group by i.category, i.brand
) m
where m.revenue > (select avg(l2.unit_price) from sale_line l2)
order by m.category, position
