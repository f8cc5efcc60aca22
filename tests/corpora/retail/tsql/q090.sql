-- Which first names and last names occur among customers and employees alike?
WITH people AS (
    SELECT 'customer' AS kind, customer.first_name, customer.last_name, customer.joined_on AS [known_since]
    FROM [dbo].[customer]
    UNION ALL
    SELECT 'employee', employee.first_name, employee.last_name, employee.hired_on
    FROM [dbo].[employee]
),
name_parts AS (
    SELECT people.kind, 'first name' AS part, people.first_name AS name_text, people.known_since
    FROM people
    UNION ALL
    SELECT people.kind, 'last name', people.last_name, people.known_since
    FROM people
)
SELECT name_parts.part,
    UPPER(LEFT(name_parts.name_text, 1)) AS [initial],
    name_parts.name_text,
    LEN(name_parts.name_text) AS [letters],
    CONCAT(SUBSTRING(name_parts.name_text, 1, 3), '...', RIGHT(name_parts.name_text, 1)) AS [abbreviated],
    REPLACE(LOWER(name_parts.name_text), 'a', '_') AS [masked],
    CHARINDEX('a', LOWER(name_parts.name_text)) AS [first_a],
    COUNT(*) AS [people],
    COUNT(CASE WHEN name_parts.kind = 'customer' THEN 1 END) AS [customers],
    COUNT(CASE WHEN name_parts.kind = 'employee' THEN 1 END) AS [employees],
    MIN(name_parts.known_since) AS [known_since],
    CASE
        WHEN COUNT(CASE WHEN name_parts.kind = 'customer' THEN 1 END) = 0 THEN 'employees only'
        WHEN COUNT(CASE WHEN name_parts.kind = 'employee' THEN 1 END) = 0 THEN 'customers only'
        ELSE 'both'
    END AS [occurs_among],
    DENSE_RANK() OVER (PARTITION BY name_parts.part ORDER BY COUNT(*) DESC) AS [frequency_rank]
FROM name_parts
WHERE LOWER(name_parts.name_text) LIKE '%a%'
    OR name_parts.name_text LIKE '_o%'
    OR name_parts.name_text IN ('Felix', 'Finn', 'Ek')
GROUP BY name_parts.part, name_parts.name_text
ORDER BY name_parts.part, people DESC, name_parts.name_text;
