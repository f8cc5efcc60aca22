-- What does the net revenue look like by year, quarter and channel, with subtotals?
select case when grouping(k.year_no) = 1 then 'all years' else k.year_no::text end as year_label,
    case when grouping(k.quarter_no) = 1 then 'all quarters' else 'Q' || k.quarter_no::text end as quarter_label,
    case when grouping(o.channel) = 1 then 'all channels' else o.channel end as channel_label,
    count(distinct o.order_id) as order_count,
    count(distinct o.customer_id) as customer_count,
    sum(l.quantity) as units,
    sum(l.quantity * l.unit_price) as gross_revenue,
    sum(l.discount_amount) as discounts,
    sum(l.quantity * l.unit_price - l.discount_amount) as net_revenue,
    sum(l.tax_amount) as taxes
from sales_order as o
join order_line as l on l.order_id = o.order_id
join calendar as k on k.cal_date = o.order_date
where o.status in ('completed', 'returned')
group by rollup (k.year_no, k.quarter_no, o.channel)
order by grouping(k.year_no), year_label, grouping(k.quarter_no), quarter_label, grouping(o.channel), channel_label;
