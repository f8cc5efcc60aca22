using DataOps.Projects.Manifest;
using DataOps.Sql.Types;

namespace DataOps.Projects.Tests.Linking;

public class ProjectTests
{
    private static readonly (string, string)[] Shop =
    [
        ("sources/raw.sql", "create table raw.orders (order_id integer primary key, customer_id integer not null, amount decimal(10,2) not null, placed_at timestamp);"),
        ("seeds/customers.csv", "customer_id,name\n1,Ada\n2,Grace\n"),
        ("models/stg_orders.sql", "select order_id, customer_id, amount, placed_at from raw.orders"),
        ("models/customer_orders.sql", """
            /*---
            materialize: table
            description: One row per customer.
            grain: [customer_id]
            columns:
              total: { description: "What was paid", classification: money }
            checks:
              - not_null: total
              - relationships: { column: customer_id, to: customers }
            ---*/
            select customers.customer_id, sum(o.amount) as total
            from customers
            left join stg_orders o on o.customer_id = customers.customer_id
            group by customers.customer_id
            """),
        ("checks/no_negatives.sql", "select * from customer_orders where total < 0"),
        ("queries/best.sql", "select customer_id, total from customer_orders where total > $least order by total desc limit $count"),
    ];

    [Fact]
    public void The_graph_comes_from_the_names_alone()
    {
        var project = Compiled.Project(Shop);
        Assert.Empty(project.Diagnostics);
        Assert.Equal(["customers", "stg_orders", "customer_orders"], project.BuildOrder.Select(node => node.Name));
        Assert.Equal(["customers", "stg_orders"], project.Node("customer_orders").DependsOn);
        Assert.Equal(["raw.orders"], project.Node("stg_orders").DependsOn);
    }

    [Fact]
    public void Engine_text_marks_what_the_project_makes_and_keeps_names_as_aliases()
    {
        var project = Compiled.Project(Shop);
        Assert.Equal("select order_id, customer_id, amount, placed_at from \"raw\".\"orders\" as \"orders\"", project.Node("stg_orders").Sql);
        Assert.Equal(
            """
            select customers.customer_id, sum(o.amount) as total
            from "__ref__"."customers" as "customers"
            left join "__ref__"."stg_orders" o on o.customer_id = customers.customer_id
            group by customers.customer_id
            """.ReplaceLineEndings("\n"),
            project.Node("customer_orders").Sql!.ReplaceLineEndings("\n"));
        Assert.Equal(
            "select customer_id, total from \"analytics\".\"customer_orders\" as \"customer_orders\" where total > $least order by total desc limit $count",
            project.Node("best").Sql);
    }

    [Fact]
    public void What_is_proved_of_a_model_is_known_to_those_that_read_it()
    {
        var project = Compiled.Project(
            ("sources/raw.sql", "create table raw.orders (id integer primary key, customer_id integer not null references raw.customers (id), kind integer); create table raw.customers (id integer primary key, name text not null);"),
            ("models/a.sql", "select id, customer_id, case kind when 1 then 'web' else 'shop' end as channel from raw.orders"),
            ("models/b.sql", "select o.id, c.name, o.channel from a o join raw.customers c on c.id = o.customer_id"),
            ("models/c.sql", "select channel, count(*) as orders from b group by channel"));
        Assert.Empty(project.Diagnostics);
        Assert.Equal(["'web'", "'shop'"], project.Node("c").Facts!.Columns[0].Values!.Select(value => value.ToString()));

        // That each order finds its customer is known two models up.
        Assert.Contains(project.Node("b").Facts!.References, reference => reference.Relation.Name == "orders" && reference.To.SequenceEqual(["id"]));
    }

    [Fact]
    public void A_fact_is_no_part_of_a_fingerprint_and_a_type_is()
    {
        string Fingerprint(string key, string type) => Compiled.Project(
            ("sources/raw.sql", $"create table raw.orders (id {type} {key})"), ("models/a.sql", "select id from raw.orders")).Node("a").Fingerprint;
        Assert.Equal(Fingerprint("primary key", "integer"), Fingerprint("", "integer"));
        Assert.NotEqual(Fingerprint("", "integer"), Fingerprint("", "bigint"));
    }

    [Fact]
    public void An_ephemeral_model_stands_in_those_that_read_it()
    {
        var project = Compiled.Project(
            ("models/a.sql", "/*---\nmaterialize: ephemeral\n---*/\nselect 1 as x"), ("models/b.sql", "select a.x from a"), ("models/c.sql", "select y.x from a y"));
        Assert.Empty(project.Diagnostics);
        Assert.Equal("select a.x from (select 1 as x) as \"a\"", project.Node("b").Sql);
        Assert.Equal("select y.x from (select 1 as x) y", project.Node("c").Sql);
    }

    [Fact]
    public void Parameters_take_the_types_of_what_they_are_compared_with() =>
        Assert.Equal(
            [("least", "DECIMAL(38,2)"), ("count", "BIGINT")],
            Compiled.Project(Shop).Node("best").Parameters.Select(p => (p.Name, SqlTypeNames.Spell(p.Type, Compiled.Options.Dialect))));

    [Fact]
    public void A_declared_parameter_wins_and_one_without_a_type_is_an_error()
    {
        var project = Compiled.Project(("queries/q.sql", "/*---\nparameters: { day: date? }\n---*/\nselect $day as day"));
        Assert.DoesNotContain(project.Diagnostics, d => d.Descriptor.Category == "Project");
        Assert.Equal((SqlType.Date, true), project.Node("q").Parameters.Select(p => (p.Type, p.Nullable)).Single());
        Assert.Contains(Compiled.Errors(("queries/q.sql", "select $day as day")), error => error.StartsWith("queries/q.sql(1,8): error DOPS4040", StringComparison.Ordinal));
    }

    [Fact]
    public void Checks_become_queries_of_the_rows_that_are_wrong()
    {
        var project = Compiled.Project(Shop);
        Assert.Equal(
            [
                ("customer_orders_grain_customer_id", "select \"customer_id\", count(*) as \"rows\" from \"__ref__\".\"customer_orders\" group by \"customer_id\" having count(*) > 1 or \"customer_id\" is null"),
                ("customer_orders_not_null_total", "select * from \"__ref__\".\"customer_orders\" where \"total\" is null"),
                ("customer_orders_relationships_customer_id", "select * from \"__ref__\".\"customer_orders\" as \"child\" where \"child\".\"customer_id\" is not null and not exists (select 1 from \"__ref__\".\"customers\" as \"parent\" where \"parent\".\"customer_id\" = \"child\".\"customer_id\")"),
                ("no_negatives", "select * from \"__ref__\".\"customer_orders\" as \"customer_orders\" where total < 0"),
            ],
            project.Checks.Select(check => (check.Name, check.Sql)));
    }

    [Fact]
    public void A_condition_may_read_other_relations()
    {
        var project = Compiled.Project(
            Shop[1], ("models/m.sql", "/*---\nchecks:\n  - expression: customer_id in (select c.customer_id from customers c)\n---*/\nselect customer_id from customers"));
        var check = Assert.Single(project.Checks);
        Assert.Equal(["customers", "m"], check.DependsOn);
        Assert.Equal(
            "select * from \"__ref__\".\"m\" where not (\ncustomer_id in (select c.customer_id from \"__ref__\".\"customers\" c)\n)", check.Sql);
    }

    [Fact]
    public void New_rows_refer_to_those_that_are_there_as_this()
    {
        var project = Compiled.Project(
            Shop[0],
            ("models/history.sql", """
                /*---
                materialize: incremental
                unique_key: order_id
                new_rows: placed_at > (select max(this.placed_at) from this)
                ---*/
                select order_id, placed_at from raw.orders
                """));
        Assert.Empty(project.Diagnostics);
        Assert.Equal(
            "select * from (\nselect order_id, placed_at from \"raw\".\"orders\" as \"orders\"\n) as \"history\" where (\n"
            + "placed_at > (select max(this.placed_at) from \"__ref__\".\"history\" as \"this\")\n) or not exists (select 1 from \"__ref__\".\"history\")",
            project.Node("history").NewRowsSql);
    }

    [Fact]
    public void A_fingerprint_stands_for_the_meaning_and_not_for_the_formatting()
    {
        const string Model = "select order_id, amount * 2 as double_amount from raw.orders";
        var print = Fingerprint(Model);
        Assert.Equal(64, print.Length);
        Assert.Equal(print, Fingerprint("/*---\ndescription: something else\nowner: me\n---*/\n-- comment\nSELECT   order_id,\n  amount*2 AS double_amount\nFROM raw.orders\n;\n"));
        Assert.NotEqual(print, Fingerprint("select order_id, amount * 3 as double_amount from raw.orders"));
        Assert.NotEqual(print, Fingerprint("/*---\nmaterialize: table\n---*/\n" + Model));
    }

    [Fact]
    public void A_changed_seed_changes_the_fingerprints_downstream()
    {
        var before = Compiled.Project(("seeds/s.csv", "x\n1\n"), ("models/m.sql", "select x from s"), ("models/n.sql", "select 1 as x"));
        var after = Compiled.Project(("seeds/s.csv", "x\n2\n"), ("models/m.sql", "select x from s"), ("models/n.sql", "select 1 as x"));
        Assert.NotEqual(before.Node("m").Fingerprint, after.Node("m").Fingerprint);
        Assert.Equal(before.Node("n").Fingerprint, after.Node("n").Fingerprint);
    }

    [Fact]
    public void The_same_project_gives_the_same_manifest_whatever_the_order_of_its_files()
    {
        var manifest = ManifestWriter.Write(Compiled.Project(Shop));
        Assert.Equal(manifest, ManifestWriter.Write(Compiled.Project([.. Shop.Reverse()])));
        using var json = System.Text.Json.JsonDocument.Parse(manifest);
        Assert.Equal(1, json.RootElement.GetProperty("format").GetInt32());
        Assert.Equal(5, json.RootElement.GetProperty("nodes").GetArrayLength());
        Assert.Equal(4, json.RootElement.GetProperty("checks").GetArrayLength());
    }

    private static string Fingerprint(string model) => Compiled.Project(Shop[0], ("models/m.sql", model)).Node("m").Fingerprint;
}
