using System.Data.Common;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Releases;
using DataOps.Deployment.Seeds;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Execution;

/// <summary>
/// Builds versions beside what is published. A version and its ledger row come in one transaction, so that a version the ledger
/// knows is whole, and one of a killed run never was.
/// </summary>
internal sealed class VersionBuilder(DeploymentRun run)
{
    private readonly IWarehouseSession _session = run.Session;
    private readonly WarehouseStatements _statements = run.Session.Statements;
    private readonly Lazy<TransformStep> _transforms = new(() => new TransformStep(run));
    private readonly VersionStatements _queries = new(run.Session.Statements, run.Plan.Engine);

    public async Task BuildAllAsync(long nextSequence, CancellationToken cancellationToken)
    {
        foreach (var node in run.Plan.Nodes.Where(static node => node.Build != BuildAction.Reuse))
        {
            await BuildAsync(node, nextSequence++, cancellationToken).ConfigureAwait(false);
            run.FaultPoint();
        }
    }

    private async Task BuildAsync(PlannedNode node, long sequence, CancellationToken cancellationToken)
    {
        var startedAt = run.Options.Clock.GetTimestamp();
        long? rows = null;
        try
        {
            await _session.InTransactionAsync(
                async () => rows = await BuildInTransactionAsync(node, sequence, cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            var kind = node.Node.IsSeed ? "Seed" : node.Node.IsTransform ? "Transform" : "Model";
            throw new DataOpsException(
                DeploymentDiagnostics.BuildFailed, exception, [kind, node.Node.Name, Sentence.Of(exception), run.Plan.Environment]);
        }

        run.Report(DeploymentStepKind.Build, node.Node.Name, rows is { } count ? $"{count} rows" : "view", startedAt);
    }

    private async Task<long?> BuildInTransactionAsync(PlannedNode node, long sequence, CancellationToken cancellationToken)
    {
        await DropLeftoverAsync(node, cancellationToken).ConfigureAwait(false);
        await MakeAsync(node, cancellationToken).ConfigureAwait(false);
        run.FaultPoint();
        long? rows = node.Build == BuildAction.View
            ? null
            : await _session.ScalarAsync<long>(_statements.Count(node.Version), cancellationToken).ConfigureAwait(false);
        await run.Ledger.AddAsync(
            new VersionRecord
            {
                Relation = node.Version.Name,
                Node = node.Node.Name,
                Fingerprint = node.Node.Fingerprint ?? "",
                Definition = node.Definition,
                IsView = node.Build == BuildAction.View ? 1 : 0,
                Sequence = sequence,
                RowCount = rows,
                BuiltAt = run.Now,
                Run = run.Id,
            },
            cancellationToken).ConfigureAwait(false);
        run.FaultPoint();
        return rows;
    }

    private async Task DropLeftoverAsync(PlannedNode node, CancellationToken cancellationToken)
    {
        await run.Ledger.RemoveVersionAsync(node.Version.Name, cancellationToken).ConfigureAwait(false);
        if (node.LeftoverIsView is { } isView)
        {
            var drop = isView ? _statements.DropView(node.Version) : _statements.DropTable(node.Version);
            await _session.ExecuteAsync(drop, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task MakeAsync(PlannedNode node, CancellationToken cancellationToken) => node.Build switch
    {
        BuildAction.Load => LoadAsync(node, cancellationToken),
        BuildAction.Transform => _transforms.Value.BuildAsync(node, cancellationToken),
        BuildAction.View => _session.ExecuteAllAsync(_queries.View(node.Node, node.Version, run.Versions), cancellationToken),
        BuildAction.Merge => _session.ExecuteAllAsync(_queries.Merge(node.Node, node.Version, node.Previous!, run.Versions), cancellationToken),
        _ => _session.ExecuteAllAsync(_queries.Table(node.Node, node.Version, run.Versions), cancellationToken),
    };

    private async Task LoadAsync(PlannedNode node, CancellationToken cancellationToken)
    {
        var csv = run.Release.OpenEntry(ReleaseLayout.Seed(node.Node.Name));
        await using (csv.ConfigureAwait(false))
        {
            await SeedLoader.LoadAsync(_session, node.Node, node.Version, csv, cancellationToken).ConfigureAwait(false);
        }
    }
}
