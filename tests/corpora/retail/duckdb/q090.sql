-- Which first names and last names occur among customers and employees alike?
with people as (
    select 'customer' as kind, customer.first_name, customer.last_name, customer.joined_on as known_since
    from customer
    union all
    select 'employee', employee.first_name, employee.last_name, employee.hired_on
    from employee
),
name_parts as (
    select people.kind, 'first name' as part, people.first_name as name_text, people.known_since
    from people
    union all
    select people.kind, 'last name', people.last_name, people.known_since
    from people
)
select name_parts.part,
    upper(left(name_parts.name_text, 1)) as initial,
    name_parts.name_text,
    length(name_parts.name_text) as letters,
    substring(name_parts.name_text, 1, 3) || '...' || right(name_parts.name_text, 1) as abbreviated,
    replace(lower(name_parts.name_text), 'a', '_') as masked,
    position('a' in lower(name_parts.name_text)) as first_a,
    count(*) as people,
    count(*) filter (where name_parts.kind = 'customer') as customers,
    count(*) filter (where name_parts.kind = 'employee') as employees,
    min(name_parts.known_since) as known_since,
    case
        when count(*) filter (where name_parts.kind = 'customer') = 0 then 'employees only'
        when count(*) filter (where name_parts.kind = 'employee') = 0 then 'customers only'
        else 'both'
    end as occurs_among,
    dense_rank() over (partition by name_parts.part order by count(*) desc) as frequency_rank
from name_parts
where lower(name_parts.name_text) like '%a%'
    or name_parts.name_text like '_o%'
    or name_parts.name_text in ('Felix', 'Finn', 'Ek')
group by name_parts.part, name_parts.name_text
order by name_parts.part, people desc, name_parts.name_text;
