using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

public sealed class SchemaReaderTests
{
    [Fact]
    public void A_table_has_its_columns_keys_and_comments()
    {
        var result = Read("""
            create schema shop;
            create table shop.customers (id bigint primary key, email varchar not null unique, name varchar default 'x');
            create table shop.orders (
                customer_id bigint references shop.customers (id), line int not null, placed timestamp,
                primary key (customer_id, line), unique (placed));
            comment on table shop.orders is 'What was bought.';
            comment on column shop.orders.placed is 'When.';
            """);

        Assert.Empty(result.Diagnostics);
        var (customers, orders) = (result.Relations[0], result.Relations[1]);
        Assert.Equal(new RelationName("shop", "customers"), customers.Name);
        Assert.Equal([("id", false, false), ("email", false, false), ("name", true, true)], customers.Columns.Select(c => (c.Name, c.Nullable!.Value, c.HasDefault)));
        Assert.Equal([(true, "0"), (false, "1")], customers.Keys.Select(k => (k.IsPrimary, string.Join(',', k.Columns))));
        Assert.False(orders.Columns[0].Nullable);
        Assert.Equal("What was bought.", orders.Comment);
        Assert.Equal("When.", orders.Columns[2].Comment);
        Assert.Equal([(true, false, "0,1"), (false, true, "2")], orders.Keys.Select(k => (k.IsPrimary, k.NullsDistinct, string.Join(',', k.Columns))));
        var reference = Assert.Single(orders.ForeignKeys);
        Assert.Equal(("shop.customers", "0", "id"), (reference.Referenced.ToString(), string.Join(',', reference.Columns), string.Join(',', reference.ReferencedColumns)));
    }

    [Fact]
    public void Alter_table_adds_to_what_was_created()
    {
        var result = Read("""
            create table t (a int, b int);
            alter table t add column c varchar;
            alter table t add primary key (a);
            alter table t alter column b set not null;
            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal([("a", false), ("b", false), ("c", true)], result.Relations[0].Columns.Select(c => (c.Name, c.Nullable!.Value)));
        Assert.True(Assert.Single(result.Relations[0].Keys).IsPrimary);
    }

    [Fact]
    public void Types_are_known_to_what_follows_them()
    {
        var result = Read("create type mood as enum ('sad', 'ok'); create table t (m mood, n mood[]);");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(SqlType.Enum(["sad", "ok"], "mood"), result.Relations[0].Columns[0].Type);
        Assert.Equal(SqlTypeKind.List, result.Relations[0].Columns[1].Type.Kind);
        Assert.Equal("mood", Assert.Single(result.Types).Name.Name);
    }

    [Fact]
    public void Views_functions_and_tables_from_queries_come_with_their_query()
    {
        var result = Read("create view v (a) as select 1; create table t as select 2 as b; create macro twice(x) as x * 2;");

        Assert.Equal([("v", RelationKind.View, "a"), ("t", RelationKind.Table, "")], result.Queries.Select(q => (q.Name.Name, q.Kind, string.Join(',', q.Columns))));
        Assert.Equal("twice", Assert.Single(result.Functions).Name.Name);
    }

    [Theory]
    [InlineData("create table t (a int); create table T (b int);", "DOPS2203", "'T' is already declared in line 1; rename or remove one of the two.")]
    [InlineData("create table t (a int, A text);", "DOPS2204", "'t' already has a column 'A'; rename or remove one of the two.")]
    [InlineData("create table t (customer int, primary key (custmer));", "DOPS2205", "'t' has no column 'custmer'. Did you mean 'customer'?")]
    [InlineData("create table orders (a int); comment on table ordres is 'x';", "DOPS2206", "'ordres' is not declared before this statement. Did you mean 'orders'?")]
    [InlineData("create type a as enum ('x'); create type a as enum ('y');", "DOPS2207", "Type 'a' is already declared; rename or remove one of the two.")]
    [InlineData("create table p (a int, b int, primary key (a, b)); create table c (x int references p);", "DOPS2208", "The foreign key has 1 column(s) but refers to 2; name as many on both sides.")]
    [InlineData("create table t (a int primary key, b int primary key);", "DOPS2209", "'t' already has a primary key; declare the other as unique.")]
    public void A_mistake_costs_one_finding(string ddl, string id, string message)
    {
        var diagnostic = Assert.Single(Read(ddl).Diagnostics);

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.Message));
    }

    [Fact]
    public void The_same_name_in_two_schemas_is_two_relations()
    {
        var result = Read("create table a.t (x int); create table b.t (y int); create table main.u (z int);");
        var catalog = new SchemaCatalog(Dialect.DuckDb, result.Relations);

        Assert.Null(catalog.Find(["t"]));
        Assert.Equal("x", catalog.Find(["a", "T"])!.Columns[0].Name);
        Assert.Equal("y", catalog.Find(["db", "b", "t"])!.Columns[0].Name);
        Assert.Equal("z", catalog.Find(["u"])!.Columns[0].Name);
        Assert.Same(catalog.Find(["u"]), catalog.Find(["main", "u"]));
        Assert.Equal("y", new SchemaCatalog(Dialect.DuckDb, result.Relations, "b").Find(["t"])!.Columns[0].Name);
    }

    [Fact]
    public void PostgreSQLs_unquoted_names_are_lowered_and_others_are_not()
    {
        var tree = SqlParser.Parse(new SourceText("create table Orders (Id serial); create table \"Orders\" (id int);"), Dialect.Postgres);
        var result = SchemaReader.Read(tree);
        var catalog = new SchemaCatalog(Dialect.Postgres, result.Relations);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("id", catalog.Find(["orders"])!.Columns[0].Name);
        Assert.False(catalog.Find(["orders"])!.Columns[0].Nullable);
        Assert.True(catalog.Find(["Orders"])!.Columns[0].Nullable);
        Assert.Null(catalog.Find(["ORDERS"]));
    }

    private static SchemaResult Read(string ddl) => SchemaReader.Read(SqlParser.Parse(new SourceText(ddl), Dialect.DuckDb));
}
