-- Which of the payment methods do customers change to, from one order to the next?
with method_per_order as (
    select payment.order_id,
        min(payment.pay_method) as pay_method,
        count(distinct payment.pay_method) as methods,
        min(payment.paid_at) as paid_at,
        sum(payment.amount) as amount
    from payment
    group by all
),
in_sequence as (
    select sales.customer_id,
        sales.order_id,
        method_per_order.pay_method,
        method_per_order.methods,
        method_per_order.amount,
        lead(method_per_order.pay_method) over (partition by sales.customer_id order by method_per_order.paid_at, sales.order_id) as next_method,
        lead(method_per_order.amount) over (partition by sales.customer_id order by method_per_order.paid_at, sales.order_id) as next_amount
    from sales_order as sales
    join method_per_order on method_per_order.order_id = sales.order_id
    where sales.customer_id is not null
)
select in_sequence.pay_method as from_method,
    in_sequence.next_method as to_method,
    count(*) as changes,
    count(distinct in_sequence.customer_id) as customers,
    sum(in_sequence.amount) as amount_before,
    sum(in_sequence.next_amount) as amount_after,
    round(avg(in_sequence.next_amount - in_sequence.amount), 3) as average_change,
    count(*) filter (where in_sequence.methods > 1) as mixed_before,
    round((100 * count(*)) / (sum(count(*)) over (partition by in_sequence.pay_method)), 3) as percent_of_from,
    rank() over (order by count(*) desc) as popularity
from in_sequence
where in_sequence.next_method is not null
group by in_sequence.pay_method, in_sequence.next_method
order by in_sequence.pay_method, in_sequence.next_method;
