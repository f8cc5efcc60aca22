-- What is the shortest way from one customer to the others through referrals, over at most four steps?
with recursive links (from_id, to_id) as (
    select customer.referred_by, customer.customer_id
    from customer
    where customer.referred_by is not null
    union all
    select customer.customer_id, customer.referred_by
    from customer
    where customer.referred_by is not null
),
ways (start_id, end_id, steps, way) as (
    select customer.customer_id,
        customer.customer_id,
        0,
        cast('/' || customer.customer_id::varchar || '/' as varchar)
    from customer
    where customer.customer_id in (5, 10, 11)
    union all
    select ways.start_id,
        links.to_id,
        ways.steps + 1,
        cast(ways.way || links.to_id::varchar || '/' as varchar)
    from ways
    join links on links.from_id = ways.end_id
    where ways.steps < 4
        and ways.way not like concat('%/', links.to_id, '/%')
),
shortest as (
    select ways.start_id, ways.end_id, min(ways.steps) as steps, count(*) as number_of_ways
    from ways
    group by all
)
select starter.customer_id as start_id,
    starter.first_name || ' ' || starter.last_name as start_name,
    shortest.steps,
    count(*) as people,
    sum(shortest.number_of_ways) as number_of_ways,
    count(distinct reached.country_code) as countries,
    count(distinct reached.segment) as segments,
    min(reached.joined_on) as first_joined_on,
    max(reached.joined_on) as last_joined_on,
    string_agg(reached.customer_id::varchar, ' ' order by reached.customer_id) as people_list,
    sum(count(*)) over (partition by starter.customer_id order by shortest.steps
        rows between unbounded preceding and current row) as people_so_far
from shortest
join customer as starter on starter.customer_id = shortest.start_id
join customer as reached on reached.customer_id = shortest.end_id
group by starter.customer_id, starter.first_name, starter.last_name, shortest.steps
order by starter.customer_id, shortest.steps;
