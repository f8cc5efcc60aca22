namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>What is asked of PostgreSQL's own catalogs. Rows come in no order; who writes them sorts them.</summary>
internal static class PostgresQueries
{
    // Types that no query can hold a value of.
    private const string Internal = """
        ('internal', 'cstring', 'trigger', 'event_trigger', 'language_handler', 'fdw_handler', 'table_am_handler', 'index_am_handler',
         'tsm_handler', 'pg_ddl_command', 'pg_node_tree', '_cstring', 'void')
        """;

    private const string TypeName = """
        (select case when e.typarray = t.oid then e.typname || '[]' else t.typname::text end
         from pg_type t left join pg_type e on e.oid = t.typelem where t.oid = {0})
        """;

    /// <summary>Name, kind, input parameters, variadic element, result, volatility, strictness, description.</summary>
    public static string Functions { get; } = $$"""
        select p.proname,
               case when p.prokind = 'a' then (
                      select case a.aggkind when 'o' then 'ordered_set' when 'h' then 'hypothetical_set' else 'aggregate' end
                      from pg_aggregate a where a.aggfnoid = p.oid)
                    when p.prokind = 'w' then 'window' when p.proretset then 'table' else 'scalar' end,
               coalesce((
                 select string_agg(
                   translate(coalesce(nullif(p.proargnames[a.n], ''), 'col' || a.place - 1), ':;?', '___')
                     || case when a.place > p.pronargs - p.pronargdefaults then '?' else '' end || ':' || {{Name("a.t")}}, ';' order by a.n)
                 from (select u.t, u.n, row_number() over (order by u.n) place
                       from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), coalesce(p.proargmodes, array_fill('i'::"char", array[p.pronargs::int]))) with ordinality u(t, m, n)
                       where u.m in ('i', 'b', 'v')) a
                 where p.provariadic = 0 or a.place < p.pronargs), ''),
               case when p.provariadic <> 0 then {{Name("p.provariadic")}} else '' end,
               coalesce((
                 select '(' || string_agg(coalesce(nullif(p.proargnames[u.n], ''), 'column' || u.n) || ' ' || {{Name("u.t")}}, ', ' order by u.n) || ')'
                 from unnest(p.proallargtypes, p.proargmodes) with ordinality u(t, m, n) where u.m in ('o', 'b', 't')
                 having count(*) > 1 or coalesce(max(nullif(p.proargnames[u.n], '')), '') <> ''),
                 {{Name("p.prorettype")}}),
               case p.provolatile when 'v' then 'volatile' when 's' then 'query' else '' end,
               case when p.proisstrict and p.prokind = 'f' then 'n' else '' end,
               coalesce((select translate(d.text, E'\t\r\n', '   ') from (select obj_description(p.oid, 'pg_proc') as text) d where d.text not like 'implementation of%'), '')
        from pg_proc p
        where p.prokind <> 'p' and p.pronamespace = 'pg_catalog'::regnamespace
          and not exists (select 1 from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) u(t) join pg_type t on t.oid = u.t where t.typname in {{Internal}} and t.typname <> 'pg_node_tree')
          and (select t.typname not in ('internal', 'trigger', 'event_trigger') from pg_type t where t.oid = p.prorettype)
          and not exists (select 1 from pg_type t where p.oid in (t.typinput, t.typoutput, t.typreceive, t.typsend))
        """;

    /// <summary>The same of operators, as functions of their own name; a prefix operator has one parameter.</summary>
    public static string Operators { get; } = $$"""
        select o.oprname, 'scalar',
               case when o.oprleft = 0 then '' else 'left:' || {{Name("o.oprleft")}} || ';' end || 'right:' || {{Name("o.oprright")}},
               '', {{Name("o.oprresult")}},
               case p.provolatile when 'v' then 'volatile' when 's' then 'query' else '' end,
               case when p.proisstrict then 'n' else '' end,
               ''
        from pg_operator o join pg_proc p on p.oid = o.oprcode
        where o.oprnamespace = 'pg_catalog'::regnamespace
        """;

    /// <summary>Name, category, whether it is preferred in it, and what a range is of.</summary>
    public static string Types { get; } = $$"""
        select t.typname, t.typcategory, case when t.typispreferred then '*' else '' end,
               coalesce((select s.typname::text from pg_range r join pg_type s on s.oid = case when r.rngtypid = t.oid then r.rngsubtype else r.rngtypid end
                         where t.oid in (r.rngtypid, r.rngmultitypid)), '')
        from pg_type t left join pg_type e on e.typarray = t.oid
        where t.typnamespace = 'pg_catalog'::regnamespace and e.oid is null and t.typtype <> 'c' and t.typname not in {{Internal}}
        """;

    /// <summary>Source, target, the context (implicit, assignment, explicit) with the method (function, by text, the same bits).</summary>
    public static string Casts { get; } = $$"""
        select {{Name("c.castsource")}}, {{Name("c.casttarget")}}, c.castcontext::text || c.castmethod::text from pg_cast c
        """;

    /// <summary>The relations of the system's schemas, column by column: relation, column, type without domain, whether it is never null.</summary>
    public static string Relations { get; } = $$"""
        select n.nspname || '.' || c.relname, a.attname,
               {{Name("case y.typtype when 'd' then y.typbasetype else y.oid end")}}
                 || coalesce(substring(format_type(case y.typtype when 'd' then y.typbasetype else y.oid end,
                                                   case y.typtype when 'd' then y.typtypmod else a.atttypmod end) from '\(.*\)'), ''),
               case when a.attnotnull then '!' else '' end
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type y on y.oid = a.atttypid
        where n.nspname in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
        order by c.relname, a.attnum
        """;

    private static string Name(string oid) => TypeName.Replace("{0}", oid, StringComparison.Ordinal);
}
