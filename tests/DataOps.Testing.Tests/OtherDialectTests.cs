using System.Data.Common;
using DataOps.Projects;
using DataOps.Runtime;

namespace DataOps.Testing.Tests;

/// <summary>Projects written for servers: their tests need none, because the compiler says their queries to DuckDB.</summary>
public sealed class OtherDialectTests
{
    [Fact]
    public async Task A_project_for_PostgreSQL_is_tested_on_DuckDB()
    {
        var run = await ModelTest.For<SaleDay>()
            .Given(new Sale(1, new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero)), new Sale(2, new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero)))
            .On(new DateOnly(2026, 3, 4))
            .RunAsync();
        run.ShouldBe(new SaleDay(1, new DateOnly(2026, 3, 1), 3));
    }

    [Fact]
    public async Task A_project_for_SQL_Server_is_tested_on_DuckDB()
    {
        var run = await ModelTest.For<TicketAge>()
            .Given(new Ticket(1, new DateTime(2026, 3, 1, 23, 0, 0)))
            .At(new DateTimeOffset(2026, 3, 4, 1, 0, 0, TimeSpan.Zero))
            .RunAsync();
        run.ShouldBe(new TicketAge(1, 3));
    }

    public sealed record Sale(int Id, DateTimeOffset At) : IRelationRow<Sale>
    {
        public static RelationInfo Relation { get; } = Of(
            "Books", "public", "sales", "source", Journal.Column<int>("id", "integer"), Journal.Column<DateTimeOffset>("at", "timestamp with time zone"));

        public static Sale Read(DbDataReader reader) => new(reader.Get<int>(0), reader.Get<DateTimeOffset>(1));

        public void Write(Span<object?> values) => (values[0], values[1]) = (Id, At);
    }

    public sealed record SaleDay(int Id, DateOnly Day, int Age) : IRelationRow<SaleDay>
    {
        static SaleDay() => CompiledProject.Write(
            new ProjectOptions("Books") { Dialect = Sql.Dialects.Dialect.Postgres, Engine = "postgres" },
            ("sources/sales.sql", "create table public.sales (id integer primary key, at timestamptz not null);"),
            ("models/sale_days.sql", "select id, cast(at as date) as day, current_date - cast(at as date) as age from sales where at < now()"));

        public static RelationInfo Relation { get; } = Of(
            "Books", "analytics", "sale_days", "model", Journal.Column<int>("id", "integer"), Journal.Column<DateOnly>("day", "date"), Journal.Column<int>("age", "integer"));

        public static SaleDay Read(DbDataReader reader) => new(reader.Get<int>(0), reader.Get<DateOnly>(1), reader.Get<int>(2));

        public void Write(Span<object?> values) => (values[0], values[1], values[2]) = (Id, Day, Age);
    }

    public sealed record Ticket(int Id, DateTime Opened) : IRelationRow<Ticket>
    {
        public static RelationInfo Relation { get; } = Of(
            "Desk", "dbo", "tickets", "source", Journal.Column<int>("id", "int"), Journal.Column<DateTime>("opened", "datetime2(3)"));

        public static Ticket Read(DbDataReader reader) => new(reader.Get<int>(0), reader.Get<DateTime>(1));

        public void Write(Span<object?> values) => (values[0], values[1]) = (Id, Opened);
    }

    public sealed record TicketAge(int Id, int Days) : IRelationRow<TicketAge>
    {
        static TicketAge() => CompiledProject.Write(
            new ProjectOptions("Desk") { Dialect = Sql.Dialects.Dialect.TSql, Engine = "sqlserver" },
            ("sources/tickets.sql", "create table dbo.tickets (id int not null primary key, opened datetime2(3) not null);"),
            ("models/open_tickets.sql", "select id, opened from dbo.tickets"),
            ("models/ticket_ages.sql", "select [id], datediff(day, opened, getdate()) as days from open_tickets where opened <= sysdatetime()"));

        public static RelationInfo Relation { get; } = Of(
            "Desk", "analytics", "ticket_ages", "model", Journal.Column<int>("id", "int"), Journal.Column<int>("days", "int"));

        public static TicketAge Read(DbDataReader reader) => new(reader.Get<int>(0), reader.Get<int>(1));

        public void Write(Span<object?> values) => (values[0], values[1]) = (Id, Days);
    }

    private static RelationInfo Of(string project, string schema, string name, string kind, params ColumnInfo[] columns) =>
        new(project, schema, name, kind, columns, [], null);
}
