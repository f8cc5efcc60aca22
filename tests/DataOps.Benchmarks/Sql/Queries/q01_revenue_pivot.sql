-- Revenue of each store by channel, with the share of the whole.
with lines as (
    select s.store_id, s.channel, s.status, l.quantity * (l.unit_price - l.discount) as revenue
    from sale s
    inner join sale_line l on l.sale_id = s.sale_id
    where s.status <> 'cancelled'
), by_store as (
    select
        store_id,
        sum(case when channel = 'web' then revenue else 0 end) as web_revenue,
        sum(case when channel = 'store' then revenue else 0 end) as store_revenue,
        sum(case when channel = 'phone' then revenue else 0 end) as phone_revenue,
        sum(revenue) as revenue,
        count(*) as line_count
    from lines
    group by store_id
)
select
    st.store_id,
    st.name,
    st.state,
    coalesce(b.web_revenue, 0) as web_revenue,
    coalesce(b.store_revenue, 0) as store_revenue,
    coalesce(b.phone_revenue, 0) as phone_revenue,
    b.revenue,
    b.revenue * 100.0 / sum(b.revenue) over () as share_of_all,
    rank() over (partition by st.state order by b.revenue desc) as rank_in_state
from store st
left join by_store b on b.store_id = st.store_id
order by st.state, rank_in_state
