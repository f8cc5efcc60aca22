using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.Ledgers;

/// <summary>Reads and writes the ledger through a session, within the session's transaction.</summary>
/// <param name="session">The session.</param>
public sealed class Ledger(IWarehouseSession session)
{
    private readonly WarehouseStatements _statements = session.Statements;

    /// <summary>Whether the warehouse has a ledger. Refuses one of a newer format.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        var live = await session.ReadCatalogAsync([LedgerSchema.Name], cancellationToken).ConfigureAwait(false);
        var table = LedgerSchema.Table(LedgerSchema.FormatTable);
        if (live.Find(table) is null)
        {
            return false;
        }

        var format = await session
            .ScalarAsync<int>($"select max({Quote("format")}) from {_statements.Quote(table)}", cancellationToken)
            .ConfigureAwait(false);
        return format <= LedgerSchema.Format
            ? true
            : throw new DataOpsException(WarehouseDiagnostics.NewerLedger, format, LedgerSchema.Format);
    }

    /// <summary>Makes the ledger where there is none.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            await session.InTransactionAsync(
                () => session.ExecuteAllAsync(LedgerSchema.Create(_statements), cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>All versions that were built whole.</summary>
    public Task<IReadOnlyList<VersionRecord>> VersionsAsync(CancellationToken cancellationToken) =>
        SelectAsync<VersionRecord>(LedgerSchema.VersionTable, VersionColumns, "", null, cancellationToken);

    /// <summary>All publications, the newest first.</summary>
    public Task<IReadOnlyList<PublicationRecord>> PublicationsAsync(CancellationToken cancellationToken) =>
        SelectAsync<PublicationRecord>(
            LedgerSchema.PublicationTable, PublicationColumns, $" order by {Quote("sequence")} desc", null, cancellationToken);

    /// <summary>The nodes of all publications.</summary>
    public Task<IReadOnlyList<PublicationNodeRecord>> PublicationNodesAsync(CancellationToken cancellationToken) =>
        SelectAsync<PublicationNodeRecord>(
            LedgerSchema.PublicationNodeTable, PublicationNodeColumns, $" order by {Quote("node")}", null, cancellationToken);

    /// <summary>All runs, the newest first.</summary>
    public Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellationToken) =>
        SelectAsync<RunRecord>(LedgerSchema.RunTable, RunColumns, $" order by {Quote("started_at")} desc", null, cancellationToken);

    /// <summary>The checks of a run.</summary>
    public Task<IReadOnlyList<CheckRecord>> ChecksAsync(string run, CancellationToken cancellationToken) =>
        SelectAsync<CheckRecord>(
            LedgerSchema.CheckTable, CheckColumns, $" where {Quote("run")} = {_statements.Parameter("run")}", new { run }, cancellationToken);

    /// <summary>Records a version; in the transaction that builds it.</summary>
    public Task AddAsync(VersionRecord version, CancellationToken cancellationToken) =>
        InsertAsync(LedgerSchema.VersionTable, VersionColumns, version, cancellationToken);

    /// <summary>Records a run.</summary>
    public Task AddAsync(RunRecord run, CancellationToken cancellationToken) =>
        InsertAsync(LedgerSchema.RunTable, RunColumns, run, cancellationToken);

    /// <summary>Records a publication; in the transaction that moves the views.</summary>
    public Task AddAsync(PublicationRecord publication, CancellationToken cancellationToken) =>
        InsertAsync(LedgerSchema.PublicationTable, PublicationColumns, publication, cancellationToken);

    /// <summary>Records a node of a publication.</summary>
    public Task AddAsync(PublicationNodeRecord node, CancellationToken cancellationToken) =>
        InsertAsync(LedgerSchema.PublicationNodeTable, PublicationNodeColumns, node, cancellationToken);

    /// <summary>Records the result of a check.</summary>
    public Task AddAsync(CheckRecord check, CancellationToken cancellationToken) =>
        InsertAsync(LedgerSchema.CheckTable, CheckColumns, check, cancellationToken);

    /// <summary>Forgets a version; in the transaction that drops it.</summary>
    public Task RemoveVersionAsync(string relation, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"delete from {Table(LedgerSchema.VersionTable)} where {Quote("relation")} = {_statements.Parameter("relation")}",
            new { relation },
            cancellationToken);

    /// <summary>Records how a run ended.</summary>
    public Task EndRunAsync(string run, string outcome, string? message, DateTime at, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"""
            update {Table(LedgerSchema.RunTable)}
            set {Set("finished_at", "at")}, {Set("outcome", "outcome")}, {Set("message", "message")}
            where {Set("run", "run")}
            """,
            new { run, outcome, message, at },
            cancellationToken);

    /// <summary>Whoever holds the lock knows that no other run is under way: those that say so were killed.</summary>
    public Task MarkInterruptedAsync(CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"update {Table(LedgerSchema.RunTable)} set {Set("outcome", "interrupted")} where {Set("outcome", "running")}",
            new { interrupted = RunOutcome.Interrupted, running = RunOutcome.Running },
            cancellationToken);

    private static readonly (string Column, string Member)[] VersionColumns =
    [
        ("relation", nameof(VersionRecord.Relation)), ("node", nameof(VersionRecord.Node)),
        ("fingerprint", nameof(VersionRecord.Fingerprint)), ("definition", nameof(VersionRecord.Definition)),
        ("is_view", nameof(VersionRecord.IsView)), ("sequence", nameof(VersionRecord.Sequence)),
        ("row_count", nameof(VersionRecord.RowCount)), ("built_at", nameof(VersionRecord.BuiltAt)), ("run", nameof(VersionRecord.Run)),
    ];

    private static readonly (string Column, string Member)[] RunColumns =
    [
        ("run", nameof(RunRecord.Run)), ("environment", nameof(RunRecord.Environment)), ("project", nameof(RunRecord.Project)),
        ("version", nameof(RunRecord.Version)), ("release_hash", nameof(RunRecord.ReleaseHash)),
        ("started_at", nameof(RunRecord.StartedAt)), ("finished_at", nameof(RunRecord.FinishedAt)),
        ("outcome", nameof(RunRecord.Outcome)), ("message", nameof(RunRecord.Message)),
    ];

    private static readonly (string Column, string Member)[] PublicationColumns =
    [
        ("sequence", nameof(PublicationRecord.Sequence)), ("environment", nameof(PublicationRecord.Environment)),
        ("project", nameof(PublicationRecord.Project)), ("version", nameof(PublicationRecord.Version)),
        ("release_hash", nameof(PublicationRecord.ReleaseHash)), ("commit_id", nameof(PublicationRecord.CommitId)),
        ("published_at", nameof(PublicationRecord.PublishedAt)), ("run", nameof(PublicationRecord.Run)),
    ];

    private static readonly (string Column, string Member)[] PublicationNodeColumns =
    [
        ("sequence", nameof(PublicationNodeRecord.Sequence)), ("node", nameof(PublicationNodeRecord.Node)),
        ("kind", nameof(PublicationNodeRecord.Kind)), ("view_schema", nameof(PublicationNodeRecord.ViewSchema)),
        ("view_name", nameof(PublicationNodeRecord.ViewName)),
        ("relation", nameof(PublicationNodeRecord.Relation)), ("fingerprint", nameof(PublicationNodeRecord.Fingerprint)),
    ];

    private static readonly (string Column, string Member)[] CheckColumns =
    [
        ("run", nameof(CheckRecord.Run)), ("node", nameof(CheckRecord.Node)), ("check_name", nameof(CheckRecord.CheckName)),
        ("severity", nameof(CheckRecord.Severity)), ("failing_rows", nameof(CheckRecord.FailingRows)),
        ("checked_at", nameof(CheckRecord.CheckedAt)),
    ];

    private string Quote(string name) => _statements.Quote(name);

    private string Table(string name) => _statements.Quote(LedgerSchema.Table(name));

    private string Set(string column, string parameter) => $"{Quote(column)} = {_statements.Parameter(parameter)}";

    private Task<IReadOnlyList<T>> SelectAsync<T>(
        string table, (string Column, string Member)[] columns, string rest, object? parameters, CancellationToken cancellationToken)
    {
        var list = string.Join(", ", columns.Select(column => $"{Quote(column.Column)} as {Quote(column.Member)}"));
        return session.QueryAsync<T>($"select {list} from {Table(table)}{rest}", parameters, cancellationToken);
    }

    private Task<int> InsertAsync(string table, (string Column, string Member)[] columns, object row, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(column => Quote(column.Column)));
        var values = string.Join(", ", columns.Select(column => _statements.Parameter(column.Member)));
        return session.ExecuteAsync($"insert into {Table(table)} ({names}) values ({values})", row, cancellationToken);
    }
}
