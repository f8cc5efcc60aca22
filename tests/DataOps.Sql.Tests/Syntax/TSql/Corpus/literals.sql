-- Strings
select 'a', 'it''s', '', N'a', n'a', N'it''s', N''
select 'a' 'b'
select 'line one' + char(10) + 'line two'
select 'a"b', 'a--b', 'a/*b', 'a;b', 'a[b'
select N'日本', 'ü'
-- Numbers
select 0, 1, 12345678901234567890, 007
select 1.5, .5, 1., 0.0, 00.10
select 1e3, 1E3, 1e+3, 1e-3, 1.5e3, .5e3, 1.e3
select 1e, 1.5e, 1E+, 1e-
select -1, +1, - 1, + 1, ~1, - -1, -+-1, ~~1, -~1
select 1+1, 1-1, 1 -1, 1*1, 1/1, 1%1
select 1a, 1.5b from t
select 1 a, 1.5 b from t
select 0x, 0xff, 0xFF, 0x0123456789abcdefABCDEF, 0xfff
select 0xff a
-- Money
select $1, $1.5, $1., $0, $12345.6789
select -$1, - $1.5, +$2
select £1, €1.5, ¥100, ¢5
select $1,000
select $ 1
select $-5.5, $+5
-- ODBC
select {d '2026-01-31'}, {t '10:00:00'}, {ts '2026-01-31 10:00:00'}
select { d '2026-01-31' }
select {guid '6F9619FF-8B86-D011-B42D-00C04FC964FF'}
select {fn now()}, {fn curdate()}, {fn user()}, {fn length('a')}
select {fn concat('a', 'b')}, {fn left('a', 1)}
select {fn convert(a, sql_integer)} from t
select {fn extract(year from a)} from t
select {fn timestampadd(sql_tsi_day, 1, a)} from t
select {fn ucase(a)}, {fn mod(a, 2)} from t
select {fn current_date()}, {fn current_time()}
select {fn truncate(a, 1)}, {fn insert('a', 1, 1, 'b')}, {fn database()}
-- Null, default
select null, NULL
-- Comments
select 1 -- a comment
select /* a */ 1 /* b */
select /* a /* nested */ still */ 1
/* before */ select 1
select 1 /**/ + /**/ 2
select 1--2
select a/**/from/**/t
-- White space
select	a	from	t
select a from t
