select null::boolean, null::bool, null::smallint, null::int2, null::integer, null::int
select cast(null as boolean[]), cast(null as bool[]), cast(null as smallint[]), cast(null as int2[]), cast(null as integer[]), cast(null as int[])
select null::int4, null::bigint, null::int8, null::real, null::float4, null::float
select cast(null as int4[]), cast(null as bigint[]), cast(null as int8[]), cast(null as real[]), cast(null as float4[]), cast(null as float[])
select null::float(1), null::float(24), null::float(25), null::float(53), null::float8, null::double precision
select cast(null as float(1)[]), cast(null as float(24)[]), cast(null as float(25)[]), cast(null as float(53)[]), cast(null as float8[]), cast(null as double precision[])
select null::numeric, null::numeric(5), null::numeric(10,2), null::numeric(3,-2), null::numeric(2,5), null::decimal
select cast(null as numeric[]), cast(null as numeric(5)[]), cast(null as numeric(10,2)[]), cast(null as numeric(3,-2)[]), cast(null as numeric(2,5)[]), cast(null as decimal[])
select null::decimal(8,3), null::dec(4), null::money, null::text, null::varchar, null::varchar(7)
select cast(null as decimal(8,3)[]), cast(null as dec(4)[]), cast(null as money[]), cast(null as text[]), cast(null as varchar[]), cast(null as varchar(7)[])
select null::character varying, null::character varying(9), null::char, null::char(3), null::character, null::character(4)
select cast(null as character varying[]), cast(null as character varying(9)[]), cast(null as char[]), cast(null as char(3)[]), cast(null as character[]), cast(null as character(4)[])
select null::bpchar, null::bpchar(6), null::"char", null::name, null::bytea, null::bit
select cast(null as bpchar[]), cast(null as bpchar(6)[]), cast(null as "char"[]), cast(null as name[]), cast(null as bytea[]), cast(null as bit[])
select null::bit(5), null::bit varying, null::bit varying(8), null::varbit, null::varbit(3), null::date
select cast(null as bit(5)[]), cast(null as bit varying[]), cast(null as bit varying(8)[]), cast(null as varbit[]), cast(null as varbit(3)[]), cast(null as date[])
select null::time, null::time(3), null::time without time zone, null::time(2) without time zone, null::time with time zone, null::time(4) with time zone
select cast(null as time[]), cast(null as time(3)[]), cast(null as time without time zone[]), cast(null as time(2) without time zone[]), cast(null as time with time zone[]), cast(null as time(4) with time zone[])
select null::timetz, null::timetz(1), null::timestamp, null::timestamp(0), null::timestamp without time zone, null::timestamp(6) with time zone
select cast(null as timetz[]), cast(null as timetz(1)[]), cast(null as timestamp[]), cast(null as timestamp(0)[]), cast(null as timestamp without time zone[]), cast(null as timestamp(6) with time zone[])
select null::timestamptz, null::timestamptz(3), null::timestamp with time zone, null::interval, null::interval(2), null::interval year
select cast(null as timestamptz[]), cast(null as timestamptz(3)[]), cast(null as timestamp with time zone[]), cast(null as interval[]), cast(null as interval(2)[]), cast(null as interval year[])
select null::interval year to month, null::interval day to second, null::interval day to second(3), null::interval hour to minute, null::interval second(4), null::interval minute to second
select cast(null as interval year to month[]), cast(null as interval day to second[]), cast(null as interval day to second(3)[]), cast(null as interval hour to minute[]), cast(null as interval second(4)[]), cast(null as interval minute to second[])
select null::uuid, null::json, null::jsonb, null::xml, null::jsonpath, null::inet
select cast(null as uuid[]), cast(null as json[]), cast(null as jsonb[]), cast(null as xml[]), cast(null as jsonpath[]), cast(null as inet[])
select null::cidr, null::macaddr, null::macaddr8, null::point, null::line, null::lseg
select cast(null as cidr[]), cast(null as macaddr[]), cast(null as macaddr8[]), cast(null as point[]), cast(null as line[]), cast(null as lseg[])
select null::box, null::path, null::polygon, null::circle, null::tsvector, null::tsquery
select cast(null as box[]), cast(null as path[]), cast(null as polygon[]), cast(null as circle[]), cast(null as tsvector[]), cast(null as tsquery[])
select null::int4range, null::int8range, null::numrange, null::tsrange, null::tstzrange, null::daterange
select cast(null as int4range[]), cast(null as int8range[]), cast(null as numrange[]), cast(null as tsrange[]), cast(null as tstzrange[]), cast(null as daterange[])
select null::int4multirange, null::nummultirange, null::oid, null::regclass, null::regproc, null::regtype
select cast(null as int4multirange[]), cast(null as nummultirange[]), cast(null as oid[]), cast(null as regclass[]), cast(null as regproc[]), cast(null as regtype[])
select null::regrole, null::regnamespace, null::regoper, null::regconfig, null::pg_lsn, null::txid_snapshot
select cast(null as regrole[]), cast(null as regnamespace[]), cast(null as regoper[]), cast(null as regconfig[]), cast(null as pg_lsn[]), cast(null as txid_snapshot[])
select null::pg_snapshot, null::xid, null::xid8, null::cid, null::tid, null::int2vector
select cast(null as pg_snapshot[]), cast(null as xid[]), cast(null as xid8[]), cast(null as cid[]), cast(null as tid[]), cast(null as int2vector[])
select null::oidvector, null::refcursor, null::aclitem, null::nchar(5), null::nchar varying(6), null::national character varying(3)
select cast(null as oidvector[]), cast(null as refcursor[]), cast(null as aclitem[]), cast(null as nchar(5)[]), cast(null as nchar varying(6)[]), cast(null as national character varying(3)[])
select null::national char(2), null::char varying(4), null::mood, null::address, null::email, null::positive
select cast(null as national char(2)[]), cast(null as char varying(4)[]), cast(null as mood[]), cast(null as address[])
select null::code_list, null::other.thing2, null::customer
select cast(null as other.thing2[]), cast(null as customer[])
select null::int array, null::int array[3], null::int[3][4], null::varchar(3)[][], null::numeric(4,1)[5], null::pg_catalog.int4, null::pg_catalog.varchar(3), null::pg_catalog."char", null::"date", null::timestamptz(2)[]
