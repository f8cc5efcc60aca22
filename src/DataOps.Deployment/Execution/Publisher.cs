using System.Data.Common;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Planning;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;
using DataOps.Warehouses.Relations;

namespace DataOps.Deployment.Execution;

/// <summary>Moves the views to the new versions, all at once.</summary>
internal sealed class Publisher(DeploymentRun run)
{
    private readonly IWarehouseSession _session = run.Session;

    public async Task PublishAsync(long sequence, CancellationToken cancellationToken)
    {
        var startedAt = run.Options.Clock.GetTimestamp();
        var plan = run.Plan;
        try
        {
            await _session.InTransactionAsync(() => MoveAllAsync(sequence, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.PublishFailed, exception, [Sentence.Of(exception), plan.Environment]);
        }

        var moved = plan.Nodes.Count(static node => node.Publish != ViewAction.None);
        run.Report(DeploymentStepKind.Publish, plan.Environment, $"{moved} views moved, {plan.DroppedViews.Count} dropped", startedAt);
        run.FaultPoint();
    }

    private async Task MoveAllAsync(long sequence, CancellationToken cancellationToken)
    {
        var plan = run.Plan;
        string[] schemas = [.. plan.Nodes.Select(static node => node.View.Schema!).Distinct(StringComparer.OrdinalIgnoreCase)];
        await _session.ExecuteAllAsync(schemas.Select(_session.Statements.CreateSchema), cancellationToken).ConfigureAwait(false);
        var live = await _session.ReadCatalogAsync([LedgerSchema.Versions, .. schemas], cancellationToken).ConfigureAwait(false);
        foreach (var node in plan.Nodes.Where(static node => node.Publish != ViewAction.None))
        {
            await MoveAsync(node, live, cancellationToken).ConfigureAwait(false);
            run.FaultPoint();
        }

        foreach (var view in plan.DroppedViews)
        {
            await _session.ExecuteAsync(_session.Statements.DropView(view), null, cancellationToken).ConfigureAwait(false);
            run.FaultPoint();
        }

        await RecordAsync(sequence, cancellationToken).ConfigureAwait(false);
        run.FaultPoint();
    }

    private Task MoveAsync(PlannedNode node, LiveCatalog live, CancellationToken cancellationToken)
    {
        IReadOnlyList<LiveColumn> columns = live.Find(node.Version)?.Columns ?? [];
        var query = _session.Statements.SelectColumns([.. columns.Select(static column => column.Name)], node.Version);
        var columnsChange = live.Find(node.View) is { } view && !Extends(view.Columns, columns);
        return _session.ExecuteAllAsync(_session.Statements.ReplaceView(node.View, query, columnsChange), cancellationToken);
    }

    private static bool Extends(IReadOnlyList<LiveColumn> published, IReadOnlyList<LiveColumn> next) =>
        published.Count <= next.Count
        && published.Zip(next).All(static pair => pair.First.Name == pair.Second.Name && pair.First.Type == pair.Second.Type);

    private async Task RecordAsync(long sequence, CancellationToken cancellationToken)
    {
        var plan = run.Plan;
        await run.Ledger.AddAsync(
            new PublicationRecord
            {
                Sequence = sequence,
                Environment = plan.Environment,
                Project = plan.Project,
                Version = plan.Version,
                ReleaseHash = plan.ReleaseHash,
                CommitId = plan.Commit,
                PublishedAt = run.Now,
                Run = run.Id,
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var node in plan.Nodes)
        {
            await run.Ledger.AddAsync(Record(node, sequence), cancellationToken).ConfigureAwait(false);
        }

        await run.Ledger.EndRunAsync(run.Id, RunOutcome.Published, null, run.Now, cancellationToken).ConfigureAwait(false);
    }

    private static PublicationNodeRecord Record(PlannedNode node, long sequence) => new()
    {
        Sequence = sequence,
        Node = node.Node.Name,
        Kind = node.Node.Kind,
        ViewSchema = node.View.Schema!,
        ViewName = node.View.Name,
        Relation = node.Version.Name,
        Fingerprint = node.Node.Fingerprint ?? "",
    };
}
