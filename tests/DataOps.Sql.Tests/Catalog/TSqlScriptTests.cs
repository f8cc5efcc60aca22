using System.Runtime.CompilerServices;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

/// <summary>Scripts in the forms that SQL Server's tools write, and what they say of the relations.</summary>
public class TSqlScriptTests
{
    [Theory]
    [InlineData("management-studio.sql")]
    [InlineData("deployment-tool.sql")]
    [InlineData("existence-checks.sql")]
    public void A_script_is_read_without_findings(string file) => Assert.Empty(Compile(file).Describe([]).Diagnostics);

    [Fact]
    public void Keys_types_and_comments_of_a_scripted_database()
    {
        var catalog = Compile("management-studio.sql").Catalog;
        var customer = Find(catalog, "crm", "Customer");
        Assert.Equal(
            [
                "CustomerId int not null", "FirstName nvarchar(50) not null", "LastName nvarchar(50) null", "Email varchar(320) null",
                "Balance money not null", "RowGuid uniqueidentifier not null", "CreatedAt datetime2(7) not null", "Version timestamp not null",
            ],
            Columns(customer));
        Assert.Equal(["0*", "5"], Keys(customer));
        Assert.Equal("Whom we sell to; it's unique.", customer.Comment);
        Assert.Equal("What they owe", customer.Columns[4].Comment);

        var order = Find(catalog, "dbo", "Order");
        Assert.Equal(["0*", "0,1"], Keys(order));
        Assert.Equal("crm.Customer(CustomerId)", Assert.Single(order.ForeignKeys.Select(key => $"{key.Referenced}({string.Join(",", key.ReferencedColumns)})")));
        Assert.Null(order.Comment);
    }

    [Fact]
    public void What_no_engine_checks_is_no_fact()
    {
        var table = Declared("""
            create table t (a int not null, b int, primary key nonclustered (a) not enforced);
            create table u (a int primary key, b int);
            alter table u with nocheck add constraint fk foreign key (b) references t (a);
            """);
        Assert.Empty(Keys(Find(table, "dbo", "t")));
        Assert.Empty(Find(table, "dbo", "u").ForeignKeys);
    }

    [Fact]
    public void A_filtered_index_is_no_key_and_an_inline_one_without_filter_is()
    {
        var table = Find(Declared("create table t (a int, b int, c int, index i unique (a), index j unique (b) where b is not null) create unique index k on t (c) include (a)"), "dbo", "t");
        Assert.Equal(["0", "2"], Keys(table));
    }

    [Fact]
    public void Altered_and_dropped_columns_and_constraints_leave_what_is_true()
    {
        var catalog = Compile("deployment-tool.sql").Catalog;
        var temporary = Find(catalog, "dbo", "Temporary");
        Assert.Equal(["B int null", "C nvarchar(20) not null", "D date null", "E int not null"], Columns(temporary));
        Assert.Equal(["0"], Keys(temporary));

        var product = Find(catalog, "dbo", "Product");
        Assert.Equal("What we sell.", product.Comment);
        Assert.Equal("As in the catalog.", product.Columns[2].Comment);
        Assert.Equal(["0*", "1"], Keys(product));
        Assert.Equal(["Id int not null", "Price decimal(19,4) not null"], Columns(Find(catalog, "dbo", "Cheap")));
    }

    [Fact]
    public void Statements_in_blocks_and_without_semicolons_count()
    {
        var catalog = Compile("existence-checks.sql").Catalog;
        var @event = Find(catalog, "stage", "Event");
        Assert.Equal(["0*", "0,2"], Keys(@event));
        Assert.Equal("What happened", @event.Comment);
        Assert.Equal(["0*", "1", "0,1"], Keys(Find(catalog, "dbo", "Old")));
        Assert.Equal(["id int not null", "old int null"], Columns(Find(catalog, "extra", "Thing")));
        Assert.Equal(["id int not null"], Columns(Find(catalog, "extra", "Things")));
    }

    [Fact]
    public void Functions_variables_and_synonyms_have_columns()
    {
        var compiler = Compile("management-studio.sql");
        Assert.Equal(["CustomerId int not null"], Describe(compiler, "select CustomerId from dbo.Client"));
        Assert.Equal(["OrderId bigint not null", "Price decimal(10,2) not null"], Describe(compiler, "select * from dbo.OrdersOf(5)"));
        Assert.Equal(["Number int", "Label varchar(20)"], Describe(compiler, "select * from dbo.Numbers(5)").Select(WithoutNull));
        Assert.Equal(["n nvarchar(101)"], Describe(compiler, "select dbo.FullName(FirstName, LastName) as n from crm.Customer").Select(WithoutNull));
        Assert.Equal(["a int not null", "b date null"], Describe(compiler, "declare @t table (a int primary key, b date) select a, b from @t").TakeLast(2));
        Assert.Empty(Describe(compiler, "select @x = CustomerId from crm.Customer"));
    }

    [Fact]
    public void Sequences_variables_table_types_and_tables_made_by_queries_have_types()
    {
        var compiler = SqlCompiler.Create(Dialect.TSql, [new SourceText("""
            create type dbo.Places as table (Name varchar(50), Rate int not null primary key)
            go
            create sequence dbo.Small as smallint start with 1; create sequence dbo.Plain
            go
            create table dbo.Staff (Id int not null primary key, Since datetime2 generated always as row start not null, Till datetime2 generated always as row end not null,
                period for system_time (Since, Till), Number int null, Version rowversion) with (system_versioning = on (history_table = dbo.StaffHistory, data_consistency_check = on))
            go
            exec sp_rename 'dbo.Staff.Number', 'RoomNumber', 'COLUMN'
            go
            exec sp_rename N'[dbo].[Staff]', N'Person'
            """)]);
        Assert.Empty(compiler.SchemaDiagnostics);
        Assert.Equal(["a smallint not null", "b bigint not null"], Describe(compiler, "select next value for dbo.Small as a, next value for Plain as b"));
        Assert.Equal(["Name varchar(50) null", "Rate int not null"], Describe(compiler, "declare @p dbo.Places; select * from @p"));
        Assert.Equal(["a int", "b nvarchar(21)"], Describe(compiler, "declare @a int = (1 + 1), @b as nvarchar(20) = N'x' select @a as a, @b + 'c' as b").Select(WithoutNull));
        Assert.Equal(["Id int not null", "Version timestamp not null"], Describe(compiler, "select Id, Version from Person"));
        Assert.Equal(["Id int not null", "RoomNumber int null"], Describe(compiler, "select Id, Number as RoomNumber from dbo.StaffHistory"));
        Assert.Equal(["Id int not null", "x varchar(1) not null"], Describe(compiler, "select Id, 'a' as x into #t from Person; select * from #t").TakeLast(2));
    }

    private static string WithoutNull(string column) => column.Replace(" not null", "").Replace(" null", "");

    private static List<string> Describe(SqlCompiler compiler, string sql)
    {
        var result = compiler.Describe([new SourceText(sql)]);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity == Sql.Diagnostics.DiagnosticSeverity.Error);
        return [.. result.Statements.SelectMany(statement => statement.Columns).Select(column => $"{column.Name} {column.Type}{(column.Nullable switch { true => " null", false => " not null", _ => "" })}")];
    }

    private static string[] Columns(Relation relation) =>
        [.. relation.Columns.Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.TSql)}{(column.Nullable switch { true => " null", false => " not null", _ => "" })}")];

    private static string[] Keys(Relation relation) =>
        [.. relation.Keys.Select(key => string.Join(",", key.Columns) + (key.IsPrimary ? "*" : ""))];

    private static Relation Find(ICatalog catalog, params string[] name) =>
        catalog.Find(name) ?? throw new InvalidOperationException("There is no " + string.Join('.', name));

    private static ICatalog Declared(string ddl) => SqlCompiler.Create(Dialect.TSql, [new SourceText(ddl)]).Catalog;

    private static SqlCompiler Compile(string file) =>
        SqlCompiler.Create(Dialect.TSql, [new SourceText(File.ReadAllText(Path.Combine(Folder(), "TSqlScripts", file)), file)]);

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
