using DataOps.Deployment.Planning;
using DataOps.Warehouses;

namespace DataOps.Deployment.Execution;

/// <summary>Drops versions that no retained release needs, each with its ledger row.</summary>
internal sealed class VersionDropper(DeploymentRun run)
{
    public async Task DropAllAsync(CancellationToken cancellationToken)
    {
        foreach (var drop in run.Plan.DroppedVersions)
        {
            var startedAt = run.Options.Clock.GetTimestamp();
            await run.Session.InTransactionAsync(() => DropAsync(drop, cancellationToken), cancellationToken).ConfigureAwait(false);
            run.Report(DeploymentStepKind.Drop, drop.Version.Name, "no longer needed", startedAt);
            run.FaultPoint();
        }
    }

    private async Task DropAsync(VersionDrop drop, CancellationToken cancellationToken)
    {
        var statements = run.Session.Statements;
        var statement = drop.IsView ? statements.DropView(drop.Version) : statements.DropTable(drop.Version);
        await run.Session.ExecuteAsync(statement, null, cancellationToken).ConfigureAwait(false);
        await run.Ledger.RemoveVersionAsync(drop.Version.Name, cancellationToken).ConfigureAwait(false);
    }
}
