-- Which customers returned more than a quarter of what they bought, and for which reasons?
with bought as (
    select sales.customer_id,
        sum(line.quantity) as units,
        sum(line.quantity * line.unit_price - line.discount_amount) as spent,
        count(distinct sales.order_id) as orders
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
    group by all
),
sent_back as (
    select sales.customer_id,
        coalesce(returned.reason, 'no reason given') as reason,
        sum(returned.quantity) as units,
        sum(returned.refund_amount) as refunded,
        max(returned.returned_on) as last_returned_on
    from return_line as returned
    join sales_order as sales on sales.order_id = returned.order_id
    where sales.customer_id is not null
    group by all
),
summed as (
    select sent_back.customer_id,
        sum(sent_back.units) as units,
        sum(sent_back.refunded) as refunded,
        count(*) as reasons,
        max(sent_back.last_returned_on) as last_returned_on,
        string_agg(sent_back.reason, ', ' order by sent_back.reason) as reason_list
    from sent_back
    group by all
)
select customer.customer_id,
    customer.first_name || ' ' || customer.last_name as customer_name,
    customer.segment,
    bought.orders,
    bought.units as units_bought,
    summed.units as units_returned,
    round((100 * summed.units) / bought.units, 2) as returned_percent,
    summed.refunded,
    bought.spent - summed.refunded as remaining_value,
    summed.reasons,
    summed.reason_list,
    summed.last_returned_on,
    case when summed.refunded > 0.25 * bought.spent then 'talk to the customer' else 'watch' end as action
from summed
join bought on bought.customer_id = summed.customer_id
join customer on customer.customer_id = summed.customer_id
where summed.units >= 3
    or summed.refunded > 0.25 * bought.spent
order by returned_percent desc, customer.customer_id;
