-- Which e-mail domains do our customers use, and how do their owners behave?
with addresses as (
    select customer.customer_id,
        customer.email,
        substring(customer.email, strpos(customer.email, '@') + 1, 80) as domain_name,
        substring(customer.email, 1, strpos(customer.email, '@') - 1) as mailbox,
        customer.accepts_marketing,
        customer.joined_on
    from customer
    where customer.email is not null
        and customer.email like '%@%.%'
),
behaviour as (
    select addresses.domain_name,
        addresses.customer_id,
        length(addresses.mailbox) as mailbox_length,
        addresses.accepts_marketing,
        addresses.joined_on,
        (select count(*)
         from sales_order as sales
         where sales.customer_id = addresses.customer_id
             and sales.status = 'completed') as completed_orders,
        (select max(visit.visited_at)
         from web_visit as visit
         where visit.customer_id = addresses.customer_id
             and visit.device_type <> 'tablet') as last_visit
    from addresses
)
select upper(behaviour.domain_name) as domain_name,
    replace(behaviour.domain_name, 'example', 'sample') as masked_name,
    count(*) as customers,
    count(*) filter (where behaviour.accepts_marketing) as accept_marketing,
    count(*) filter (where behaviour.completed_orders = 0) as without_orders,
    sum(behaviour.completed_orders) as completed_orders,
    max(behaviour.completed_orders) as most_orders,
    count(*) filter (where behaviour.last_visit is null) as never_visited,
    max(behaviour.last_visit::date) as last_visit_on,
    min(behaviour.mailbox_length) as shortest_mailbox,
    max(behaviour.mailbox_length) as longest_mailbox,
    min(behaviour.joined_on) as first_joined_on
from behaviour
group by behaviour.domain_name
order by customers desc, domain_name;
