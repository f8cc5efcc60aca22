using DataOps.Projects;
using DataOps.Runtime;

namespace DataOps.Testing.Tests;

/// <summary>A project with everything that time changes, compiled as a build would and put beside the tests.</summary>
internal static class Journal
{
    private static readonly (string Path, string Text)[] _files =
    [
        ("sources/orders.sql", """
            create table raw.orders (
                order_id bigint primary key, customer_id integer not null, status text not null, amount decimal(12, 2) not null,
                ordered_at timestamp not null, updated_at timestamp not null);
            """),
        ("sources/customers.sql", "create table raw.customers (customer_id integer primary key, name text, country text not null, signed_up date not null);"),
        ("seeds/countries.csv", "code,country\nGB,United Kingdom\nNL,Netherlands\n"),
        ("models/stg_orders.sql", "select order_id, customer_id, status, amount, ordered_at, updated_at from raw.orders"),
        ("models/recent.sql", """
            /*--- materialize: ephemeral ---*/
            select customer_id, amount from stg_orders where ordered_at >= current_date - interval '7' day
            """),
        ("models/active_customers.sql", """
            /*---
            grain: [customer_id]
            checks:
              - range: { column: spent, min: 0 }
              - expression: days < date_diff('day', date '2026-01-01', current_date) + 100
            ---*/
            select c.customer_id, c.name, n.country, cast(date_diff('day', c.signed_up, current_date) as integer) as days,
                coalesce(sum(r.amount), 0) as spent
            from raw.customers c
            join countries n on n.code = c.country
            left join recent r on r.customer_id = c.customer_id
            group by c.customer_id, c.name, n.country, c.signed_up
            order by c.customer_id
            """),
        ("models/order_history.sql", """
            /*---
            materialize: incremental
            unique_key: [order_id]
            new_rows: updated_at > (select max(updated_at) from this)
            ---*/
            select order_id, status, updated_at, now() as loaded_at from stg_orders
            """),
        ("models/order_log.sql", """
            /*---
            materialize: incremental
            new_rows: updated_at > (select max(updated_at) from this)
            ---*/
            select order_id, status, updated_at, now() as loaded_at from stg_orders
            """),
        ("models/daily_sales.sql", """
            /*---
            materialize: incremental
            unique_key: [day]
            strategy: delete_insert
            ---*/
            select cast(ordered_at as date) as day, count(*) as orders from stg_orders where ordered_at >= current_date - interval '2' day
            group by cast(ordered_at as date)
            """),
        ("models/orders_by_status.sql", "select status, count(*) as orders from order_history group by status"),
        ("models/versions.sql", "/*--- materialize: history ---*/ select order_id, status from stg_orders"),
    ];

    static Journal() => CompiledProject.Write(new ProjectOptions("Journal"), _files);

    public static RelationInfo Relation(string kind, string name, params ColumnInfo[] columns) =>
        new("Journal", kind == "source" ? "raw" : "analytics", name, kind, columns, [], null);

    public static ColumnInfo Column<T>(string name, string type, bool nullable = false) => new(name, name, type, typeof(T), nullable);
}
