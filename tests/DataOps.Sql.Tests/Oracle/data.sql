-- Small tables in which every nullable column holds nulls and values repeat, the same on every run.
create macro pick(i, salt, n) as (hash(i * 7919 + salt) % n)::integer;
create macro maybe(i, salt, v) as case when hash(i * 104729 + salt) % 3 = 0 then null else v end;

insert into crm.countries
select ['DE', 'FR', 'US', 'JP', 'BR'][i], 'Country ' || i, maybe(i, 1, ['Europe', 'America'][1 + i % 2]) from range(1, 6) t(i);

insert into customers
select i, 'user' || i || '@example.org', maybe(i, 1, 'Name ' || pick(i, 2, 5)), maybe(i, 3, ['DE', 'FR', 'US', 'XX'][1 + pick(i, 4, 4)]),
    date '2023-01-01' + pick(i, 5, 400), maybe(i, 6, date '1980-01-01' + pick(i, 7, 9000)), pick(i, 8, 2) = 0,
    maybe(i, 9, pick(i, 10, 500) + 0.5), maybe(i, 11, ['gold', 'silver', 'none'][1 + pick(i, 12, 3)]),
    maybe(i, 13, [maybe(i, 14, 'vip'), 'new', 'old'][:1 + pick(i, 15, 3)]),
    maybe(i, 16, {'street': maybe(i, 17, 'Street ' || i), 'city': 'City ' || pick(i, 18, 3), 'zip': maybe(i, 19, i)}),
    maybe(i, 20, map {'lang': maybe(i, 21, 'de'), 'theme': 'dark'}), maybe(i, 22, ['sad', 'ok', 'happy'][1 + pick(i, 23, 3)])
from range(1, 41) t(i);

insert into products
select i, 'SKU' || i, ['apple', 'pear', 'plum', 'x,y'][1 + pick(i, 1, 4)], maybe(i, 2, ['a', 'b', 'c'][1 + pick(i, 3, 3)]),
    pick(i, 4, 200) + 0.25, maybe(i, 5, pick(i, 6, 100) + 0.125), maybe(i, 7, pick(i, 8, 50) / 4), pick(i, 9, 20),
    maybe(i, 10, pick(i, 11, 5)), maybe(i, 12, '{"color": "red", "size": ' || i || '}'), timestamp '2023-06-01' + to_hours(pick(i, 13, 5000))
from range(1, 26) t(i);

insert into orders
select i, 1 + pick(i, 1, 30), ['paid', 'open', 'cancelled'][1 + pick(i, 2, 3)], timestamp '2024-01-01' + to_hours(pick(i, 3, 3000)),
    maybe(i, 4, timestamp '2024-02-01' + to_hours(pick(i, 5, 3000))), maybe(i, 6, date '2024-03-01' + pick(i, 7, 60)),
    maybe(i, 8, pick(i, 9, 300) + 0.75), maybe(i, 10, 0.05), maybe(i, 11, 'C' || pick(i, 12, 4)), maybe(i, 13, ['web', 'app'][1 + pick(i, 14, 2)])
from range(1, 81) t(i);

insert into order_items
select o, l, 1 + pick(o * 10 + l, 1, 20), 1 + pick(o * 10 + l, 2, 9), pick(o * 10 + l, 3, 90) + 0.5, maybe(o * 10 + l, 4, 'note ' || pick(o, 5, 3))
from range(1, 71) t(o), range(1, 4) s(l) where pick(o * 10 + l, 6, 3) > 0;

insert into employees
select i, null, 'Emp ' || i, maybe(i, 2, ['it', 'hr'][1 + pick(i, 3, 2)]), maybe(i, 4, 1000 + pick(i, 5, 50)),
    date '2020-01-01' + pick(i, 6, 800)
from range(1, 4) t(i);

insert into employees
select i, 1 + pick(i, 1, 3), 'Emp ' || i, maybe(i, 2, ['it', 'hr'][1 + pick(i, 3, 2)]), maybe(i, 4, 1000 + pick(i, 5, 50)),
    date '2020-01-01' + pick(i, 6, 800)
from range(4, 21) t(i);

insert into events
select ('00000000-0000-0000-0000-' || lpad(i::varchar, 12, '0'))::uuid, maybe(i, 1, 1 + pick(i, 2, 45)), ['view', 'click', 'buy'][1 + pick(i, 3, 3)],
    timestamptz '2024-01-01 00:00:00+00' + to_minutes(pick(i, 4, 4000)), maybe(i, 5, to_minutes(pick(i, 6, 90))),
    maybe(i, 7, '{"n": ' || i || '}'), maybe(i, 8, pick(i, 9, 70) / 7), maybe(i, 10, time '08:00:00' + to_minutes(pick(i, 11, 600)))
from range(1, 61) t(i);

insert into prices select p, timestamp '2023-12-01' + to_days(v * 20), 5 + p + v from range(1, 15) t(p), range(0, 4) s(v);

insert into numbers
select i, maybe(i, 1, pick(i, 2, 100) - 50), maybe(i, 3, pick(i, 4, 100) - 50), maybe(i, 5, pick(i, 6, 100) - 50), maybe(i, 7, pick(i, 8, 100) - 50),
    maybe(i, 9, pick(i, 10, 100) - 50), maybe(i, 11, pick(i, 12, 60)), maybe(i, 13, pick(i, 14, 60)), maybe(i, 15, pick(i, 16, 60)),
    maybe(i, 17, pick(i, 18, 60)), maybe(i, 19, pick(i, 20, 60)), maybe(i, 21, pick(i, 22, 100) / 8 - 3), maybe(i, 23, pick(i, 24, 100) / 8 - 3),
    maybe(i, 25, pick(i, 26, 1000) / 10 - 20), maybe(i, 27, pick(i, 28, 1000) / 10 - 20), maybe(i, 29, pick(i, 30, 100) / 10 - 3)
from range(1, 31) t(i);

insert into things
select i, maybe(i, 1, ['alpha', 'beta', 'a b', ''][1 + pick(i, 2, 4)]), maybe(i, 3, pick(i, 4, 2) = 0), maybe(i, 5, 'x'::blob), maybe(i, 6, '101'::bit),
    maybe(i, 7, date '2024-01-01' + pick(i, 8, 50)), maybe(i, 9, time '10:00:00' + to_minutes(pick(i, 10, 50))), maybe(i, 11, '10:00:00+02'::timetz),
    maybe(i, 12, timestamp '2024-01-01' + to_hours(pick(i, 13, 90))), maybe(i, 14, timestamp_s '2024-01-01 10:00:00'),
    maybe(i, 15, timestamp_ms '2024-01-01 10:00:00'), maybe(i, 16, timestamp_ns '2024-01-01 10:00:00'),
    maybe(i, 17, timestamptz '2024-01-01 10:00:00+00'), maybe(i, 18, to_hours(pick(i, 19, 60))),
    maybe(i, 20, '00000000-0000-0000-0000-000000000001'::uuid), maybe(i, 21, '{"a": 1}'), maybe(i, 22, ['sad', 'ok', 'happy'][1 + pick(i, 23, 3)]),
    maybe(i, 24, [maybe(i, 25, 1), 2, 3][:pick(i, 26, 4)]), maybe(i, 27, ['a', maybe(i, 28, 'b')]), maybe(i, 29, [[1, 2], maybe(i, 30, [3])]),
    maybe(i, 31, [1, maybe(i, 32, 2), 3])::integer[3], maybe(i, 33, {'a': maybe(i, 34, i), 'b': 'x'}),
    maybe(i, 35, {'x': {'y': maybe(i, 36, 1), 'z': 2.5}, 'k': ['p', 'q']}), maybe(i, 37, [{'a': 1, 'b': maybe(i, 38, 'x')}]),
    maybe(i, 39, map {'a': maybe(i, 40, 1), 'b': 2}), maybe(i, 41, union_value(num := i))
from range(1, 25) t(i);
