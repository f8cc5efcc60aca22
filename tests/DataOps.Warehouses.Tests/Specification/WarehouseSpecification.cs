using System.Runtime.CompilerServices;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.Tests.Specification;

/// <summary>What a deployment relies on, whatever the engine. Every adapter inherits it; a fresh database for each test.</summary>
public abstract class WarehouseSpecification : IAsyncLifetime
{
    // Everything a name may hold that could break out of quotes.
    private const string Awkward = "odd \"name\" [with] 'quotes' ünï";

    protected abstract IWarehouse Warehouse { get; }

    protected abstract WarehouseConnection Connection { get; }

    private WarehouseStatements Statements => Warehouse.Statements;

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    private Task<IWarehouseSession> OpenAsync() =>
        Warehouse.OpenAsync(Connection, WarehouseAccess.Write, Patience.None, CancellationToken.None);

    private static Task ExecuteAsync(IWarehouseSession session, params string[] statements) =>
        session.ExecuteAllAsync(statements, CancellationToken.None);

    [Specification]
    public async Task A_schema_may_be_made_twice()
    {
        await using var session = await OpenAsync();

        await ExecuteAsync(session, Statements.CreateSchema(Awkward), Statements.CreateSchema(Awkward));
    }

    [Specification]
    public async Task Another_connection_reads_what_is_committed_while_this_one_loads()
    {
        await using var session = await OpenAsync();
        var from = new RelationName(Statements.DefaultSchema, "many");
        var to = new RelationName(Statements.DefaultSchema, "copies");
        IReadOnlyList<ColumnDefinition> columns = [new ColumnDefinition("id", "integer", false)];
        await ExecuteAsync(session, Statements.CreateTable(from, columns));
        await session.BulkLoadAsync(from, ["id"], Numbers(), CancellationToken.None);

        await session.InTransactionAsync(
            async () =>
            {
                await ExecuteAsync(session, Statements.CreateTable(to, columns));
                Assert.Equal(5000, await session.BulkLoadAsync(to, ["id"], ReadAsync(), CancellationToken.None));
            },
            CancellationToken.None);
        Assert.Equal(5000, await session.ScalarAsync<long>(Statements.Count(to), CancellationToken.None));

        static async IAsyncEnumerable<object?[]> Numbers()
        {
            await Task.Yield();
            var row = new object?[1];
            for (var i = 0; i < 5000; i++)
            {
                row[0] = i;
                yield return row;
            }
        }

        async IAsyncEnumerable<object?[]> ReadAsync()
        {
            await using var another = await session.OpenAnotherAsync(CancellationToken.None);
            await using var command = another.CreateCommand();
            command.CommandText = Statements.SelectColumns(["id"], from);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                yield return [reader.GetValue(0)];
            }
        }
    }

    [Specification]
    public async Task The_catalog_tells_tables_views_columns_and_nullability()
    {
        await using var session = await OpenAsync();
        var table = new RelationName(Awkward, "a " + Awkward);
        var view = new RelationName(Awkward, "b");
        await ExecuteAsync(
            session,
            Statements.CreateSchema(Awkward),
            Statements.CreateTable(table, [new ColumnDefinition("id", "integer", false), new ColumnDefinition(Awkward, Statements.TextType)]),
            Statements.CreateView(view, Statements.SelectColumns(["id"], table)));

        var catalog = await session.ReadCatalogAsync([Awkward], CancellationToken.None);

        Assert.Equal(2, catalog.Relations.Count);
        Assert.False(catalog.Find(table)!.IsView);
        Assert.Equal([("id", false), (Awkward, true)], catalog.Find(table)!.Columns.Select(column => (column.Name, column.Nullable)));
        Assert.True(catalog.Find(view)!.IsView);
        Assert.Equal(["id"], catalog.Find(view)!.Columns.Select(column => column.Name));
        Assert.Null(catalog.Find(new RelationName(Awkward, "c")));
        Assert.Empty((await session.ReadCatalogAsync(["nowhere"], CancellationToken.None)).Relations);
    }

    [Specification]
    public async Task A_table_is_made_of_a_query_that_begins_with_a_cte()
    {
        await using var session = await OpenAsync();
        var table = new RelationName("s", "t");

        await ExecuteAsync(session, [Statements.CreateSchema("s"), .. Statements.CreateTableAs(table, "with one as (select 1 as x) select x from one")]);

        Assert.Equal(1, await session.ScalarAsync<int>(Statements.SelectColumns(["x"], table), CancellationToken.None));
        Assert.Single((await session.ReadCatalogAsync(["s"], CancellationToken.None)).Relations);
    }

    [Specification]
    public async Task A_view_is_replaced_by_one_with_other_columns()
    {
        await using var session = await OpenAsync();
        var view = new RelationName("s", "v");
        await ExecuteAsync(session, [Statements.CreateSchema("s"), .. Statements.ReplaceView(view, "select 1 as a, 2 as b", false)]);

        await ExecuteAsync(session, [.. Statements.ReplaceView(view, "select 3 as c", true)]);

        Assert.Equal(3, await session.ScalarAsync<int>(Statements.SelectFirst(view, 1), CancellationToken.None));
    }

    [Specification]
    public async Task What_is_made_in_a_transaction_that_is_not_committed_never_was()
    {
        await using var session = await OpenAsync();
        await ExecuteAsync(session, Statements.CreateSchema("s"));
        await using (await session.BeginAsync(CancellationToken.None))
        {
            await ExecuteAsync(
                session,
                [.. Statements.CreateTableAs(new RelationName("s", "t"), "select 1 as x"), Statements.CreateView(new RelationName("s", "v"), "select 1 as x")]);
        }

        Assert.Empty((await session.ReadCatalogAsync(["s"], CancellationToken.None)).Relations);
    }

    [Specification]
    public async Task Dropping_what_is_gone_is_no_error()
    {
        await using var session = await OpenAsync();
        await ExecuteAsync(session, Statements.CreateSchema("s"));

        await ExecuteAsync(session, Statements.DropView(new RelationName("s", "v")), Statements.DropTable(new RelationName("s", "t")));
    }

    [Specification]
    public async Task Rows_are_loaded_in_bulk_with_nulls_and_any_text()
    {
        await using var session = await OpenAsync();
        var table = Statements.TemporaryName("staging");
        await ExecuteAsync(session, Statements.CreateTemporaryTable(
            table, [new ColumnDefinition("a", Statements.TextType), new ColumnDefinition("b", Statements.TextType)]));

        var count = await session.BulkLoadAsync(table, ["a", "b"], Rows(25_000), CancellationToken.None);

        Assert.Equal(25_000, count);
        Assert.Equal(25_000, await session.ScalarAsync<long>(Statements.Count(table), CancellationToken.None));
        Assert.Equal(
            ["zeile 7 ünï \t ' \" \\ ☃"],
            await session.QueryAsync<string>(
                $"select {Statements.Quote("a")} from {Statements.Quote(table)} where {Statements.Quote("b")} is null", null, CancellationToken.None));
    }

    [Specification]
    public async Task An_incremental_version_takes_the_old_rows_it_has_no_newer_one_for()
    {
        await using var session = await OpenAsync();
        var (before, next) = (new RelationName("s", "v1"), new RelationName("s", "v2"));
        await ExecuteAsync(
            session,
            [
                Statements.CreateSchema("s"),
                .. Statements.CreateTableAs(before, "select 1 as id, 10 as x union all select 2, 20"),
                .. Statements.CreateTableAs(next, "select 2 as id, 21 as x union all select 3, 31"),
            ]);

        await ExecuteAsync(session, IncrementalStatements.KeepRowsOf(Statements, next, before, ["id", "x"], ["id"]));

        Assert.Equal([10, 21, 31], (await session.QueryAsync<int>(Statements.SelectColumns(["x"], next), null, CancellationToken.None)).Order());
    }

    [Specification]
    public async Task The_ledger_keeps_what_it_is_told()
    {
        await using var session = await OpenAsync();
        var ledger = new Ledger(session);
        Assert.False(await ledger.ExistsAsync(CancellationToken.None));
        await ledger.EnsureAsync(CancellationToken.None);
        await ledger.EnsureAsync(CancellationToken.None);
        var at = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

        await ledger.AddAsync(
            new RunRecord { Run = "r1", Environment = "prod", Project = "Shop", Version = "1", ReleaseHash = "h", StartedAt = at, Outcome = RunOutcome.Running },
            CancellationToken.None);
        await ledger.AddAsync(
            new VersionRecord
            {
                Relation = "v", Node = "n", Fingerprint = "f", Definition = "d", IsView = 0, Sequence = long.MaxValue, RowCount = null, BuiltAt = at, Run = "r1",
            },
            CancellationToken.None);
        await ledger.AddAsync(
            new PublicationRecord { Sequence = 1, Environment = "prod", Project = "Shop", Version = "1", ReleaseHash = "h", PublishedAt = at, Run = "r1" },
            CancellationToken.None);
        await ledger.AddAsync(
            new PublicationNodeRecord { Sequence = 1, Node = "n", Kind = "model", ViewSchema = "s", ViewName = "n", Relation = "v", Fingerprint = "f" },
            CancellationToken.None);
        await ledger.AddAsync(
            new CheckRecord { Run = "r1", CheckName = "c", Severity = "error", FailingRows = 3, CheckedAt = at }, CancellationToken.None);
        await ledger.MarkInterruptedAsync(CancellationToken.None);

        var run = Assert.Single(await ledger.RunsAsync(CancellationToken.None));
        Assert.Equal((RunOutcome.Interrupted, at, (DateTime?)null), (run.Outcome, run.StartedAt, run.FinishedAt));
        await ledger.EndRunAsync("r1", RunOutcome.Failed, "it's \"why\"", at, CancellationToken.None);
        run = Assert.Single(await ledger.RunsAsync(CancellationToken.None));
        Assert.Equal((RunOutcome.Failed, "it's \"why\"", at), (run.Outcome, run.Message, run.FinishedAt));
        var version = Assert.Single(await ledger.VersionsAsync(CancellationToken.None));
        Assert.Equal((long.MaxValue, (long?)null, at), (version.Sequence, version.RowCount, version.BuiltAt));
        Assert.Equal("1", Assert.Single(await ledger.PublicationsAsync(CancellationToken.None)).Version);
        Assert.Equal("v", Assert.Single(await ledger.PublicationNodesAsync(CancellationToken.None)).Relation);
        Assert.Equal(3, Assert.Single(await ledger.ChecksAsync("r1", CancellationToken.None)).FailingRows);
        await ledger.RemoveVersionAsync("v", CancellationToken.None);
        Assert.Empty(await ledger.VersionsAsync(CancellationToken.None));
    }

    [Specification]
    public async Task A_ledger_of_a_newer_format_is_refused()
    {
        await using var session = await OpenAsync();
        await new Ledger(session).EnsureAsync(CancellationToken.None);
        await ExecuteAsync(session, $"insert into {Statements.Quote(new RelationName("dataops", "ledger_format"))} values (99)");

        var exception = await Assert.ThrowsAsync<DataOpsException>(() => new Ledger(session).ExistsAsync(CancellationToken.None));

        Assert.Equal("DOPS8023", exception.Id);
    }

    [Specification]
    public async Task A_lock_can_be_taken_given_back_and_taken_again()
    {
        await using var session = await OpenAsync();
        await using (await session.LockAsync("test", Patience.None, CancellationToken.None))
        {
        }

        await using (await session.LockAsync("test", Patience.None, CancellationToken.None))
        {
        }
    }

    protected async Task<DataOpsException> SecondLockFailsAsync()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();
        await using var held = await first.LockAsync("test", Patience.None, CancellationToken.None);
        return await Assert.ThrowsAsync<DataOpsException>(() => second.LockAsync("test", Patience.None, CancellationToken.None));
    }

    private static async IAsyncEnumerable<object?[]> Rows(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return [$"zeile {i} ünï \t ' \" \\ ☃", i == 7 ? null : ""];
        }

        await Task.CompletedTask;
    }
}
