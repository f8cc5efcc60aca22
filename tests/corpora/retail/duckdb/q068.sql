-- Which customers are above their credit limit if everything open and unpaid is added up?
with invoiced as (
    select sales.customer_id,
        sales.order_id,
        sales.status,
        sales.shipping_fee + sum(line.quantity * line.unit_price - line.discount_amount + line.tax_amount) as invoice_total
    from sales_order as sales
    join order_line as line on line.order_id = sales.order_id
    where sales.customer_id is not null
        and sales.status <> 'cancelled'
    group by sales.customer_id, sales.order_id, sales.status, sales.shipping_fee
),
balance as (
    select invoiced.customer_id,
        count(*) as orders,
        sum(invoiced.invoice_total) as invoiced,
        sum(coalesce(paid.amount, 0)) as paid,
        sum(coalesce(refunded.amount, 0)) as refunded,
        sum(invoiced.invoice_total - coalesce(paid.amount, 0) - coalesce(refunded.amount, 0)) as outstanding
    from invoiced
    left join (
        select payment.order_id, sum(payment.amount) as amount
        from payment
        group by payment.order_id
    ) as paid on paid.order_id = invoiced.order_id
    left join (
        select return_line.order_id, sum(return_line.refund_amount) as amount
        from return_line
        group by return_line.order_id
    ) as refunded on refunded.order_id = invoiced.order_id
    group by invoiced.customer_id
)
select customer.customer_id,
    customer.first_name || ' ' || customer.last_name as customer_name,
    customer.segment,
    balance.orders,
    balance.invoiced,
    balance.paid,
    balance.refunded,
    balance.outstanding,
    coalesce(customer.credit_limit, 0) as credit_limit,
    balance.outstanding - coalesce(customer.credit_limit, 0) as above_limit,
    case
        when customer.credit_limit is null then 'no limit agreed'
        when balance.outstanding > 2 * customer.credit_limit then 'far above'
        when balance.outstanding > customer.credit_limit then 'above'
        else 'within'
    end as credit_state
from balance
join customer on customer.customer_id = balance.customer_id
where balance.outstanding > coalesce(customer.credit_limit, 250)
order by above_limit desc, customer.customer_id;
