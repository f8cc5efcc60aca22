using System.Data.Common;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Environments;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Releases;
using DataOps.Deployment.Sources;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Execution;

/// <summary>Makes a release live: lock, plan, build, audit, publish, retain. Safe to run again after any failure.</summary>
/// <param name="warehouse">The kind of database.</param>
/// <param name="connection">Where it is.</param>
public sealed class Deployer(IWarehouse warehouse, WarehouseConnection connection)
{
    // Versions belong to all environments of a warehouse, so one deployer at a time works on all of them.
    private const string LockName = "dataops";

    /// <summary>What deploying a release would do now. Writes nothing and holds no lock afterwards.</summary>
    public async Task<DeploymentPlan> PlanAsync(Release release, DeploymentOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = await warehouse.OpenAsync(connection, WarehouseAccess.Read, options.Patience, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return (await PlanAsync(session, release, options, cancellationToken).ConfigureAwait(false)).Plan;
        }
    }

    /// <summary>Deploys a release.</summary>
    public async Task<DeploymentResult> DeployAsync(Release release, DeploymentOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = await warehouse.OpenAsync(connection, WarehouseAccess.Write, options.Patience, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var held = await session.LockAsync(LockName, options.Patience, cancellationToken).ConfigureAwait(false);
            await using (held.ConfigureAwait(false))
            {
                return await DeployLockedAsync(session, release, options, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<DeploymentResult> DeployLockedAsync(
        IWarehouseSession session, Release release, DeploymentOptions options, CancellationToken cancellationToken)
    {
        var startedAt = options.Clock.GetTimestamp();
        var (plan, state) = await PlanAsync(session, release, options, cancellationToken).ConfigureAwait(false);
        if (plan.IsEmpty)
        {
            return new DeploymentResult(DeploymentOutcome.NothingToDo, plan, [], options.Clock.GetElapsedTime(startedAt));
        }

        var run = new DeploymentRun(session, release, plan, options);
        try
        {
            var checks = await BringLiveAsync(run, state, cancellationToken).ConfigureAwait(false);
            var result = new DeploymentResult(DeploymentOutcome.Published, plan, checks, options.Clock.GetElapsedTime(startedAt));
            if (result.Failures.Any())
            {
                return result with { Outcome = DeploymentOutcome.ChecksFailed };
            }

            await new VersionDropper(run).DropAllAsync(cancellationToken).ConfigureAwait(false);
            return result with { Elapsed = options.Clock.GetElapsedTime(startedAt) };
        }
        catch (DbException exception)
        {
            throw new DataOpsException(WarehouseDiagnostics.StatementFailed, exception, ["The deployment stopped", exception.Message]);
        }
    }

    private async Task<(DeploymentPlan Plan, WarehouseState State)> PlanAsync(
        IWarehouseSession session, Release release, DeploymentOptions options, CancellationToken cancellationToken)
    {
        var manifest = release.Manifest;
        RequireDistinctNames(session, manifest, options.Environment);
        var state = await WarehouseState.ReadAsync(session, manifest, options.Environment, cancellationToken).ConfigureAwait(false);
        var identity = new ReleaseIdentity(release.Hash, release.Head.Commit);
        return (DeploymentPlanner.Plan(identity, manifest, warehouse.Engine, options.Environment, state, options.RetainedReleases), state);
    }

    // Found only when the views move otherwise, and by every reader afterwards.
    private static void RequireDistinctNames(IWarehouseSession session, ReleaseManifest manifest, DeploymentEnvironment environment)
    {
        var schemas = manifest.Deployed.Select(node => environment.Schema(node.Schema ?? "")).Append(LedgerSchema.Name).Append(LedgerSchema.Versions);
        if (session.Statements.MistakesDatabasesForSchemas
            && session.Connection.Database is var database
            && schemas.Contains(database, StringComparer.OrdinalIgnoreCase))
        {
            throw new DataOpsException(DeploymentDiagnostics.SchemaNamedAsDatabase, database);
        }
    }

    private static async Task<IReadOnlyList<CheckResult>> BringLiveAsync(
        DeploymentRun run, WarehouseState state, CancellationToken cancellationToken)
    {
        await BeginAsync(run, cancellationToken).ConfigureAwait(false);
        try
        {
            await new SourceLinker(run).LinkAllAsync(cancellationToken).ConfigureAwait(false);
            run.FaultPoint();
            var lastBuild = state.Versions.Select(static version => version.Sequence).DefaultIfEmpty().Max();
            await new VersionBuilder(run).BuildAllAsync(lastBuild + 1, cancellationToken).ConfigureAwait(false);
            var checks = await new Auditor(run).RunAllAsync(cancellationToken).ConfigureAwait(false);
            var failed = checks.Where(static check => !check.Passed && check.StopsDeployment).Select(static check => check.Name).ToList();
            if (failed.Count > 0)
            {
                await EndAsync(run, "failed checks: " + string.Join(", ", failed), cancellationToken).ConfigureAwait(false);
                return checks;
            }

            var lastPublication = state.Publications.Select(static publication => publication.Sequence).DefaultIfEmpty().Max();
            await new Publisher(run).PublishAsync(lastPublication + 1, cancellationToken).ConfigureAwait(false);
            return checks;
        }
        catch (Exception exception)
        {
            await TryEndAsync(run, exception.Message).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task BeginAsync(DeploymentRun run, CancellationToken cancellationToken)
    {
        run.FaultPoint();
        await run.Ledger.EnsureAsync(cancellationToken).ConfigureAwait(false);
        run.FaultPoint();
        await run.Ledger.MarkInterruptedAsync(cancellationToken).ConfigureAwait(false);
        await run.Ledger.AddAsync(
            new RunRecord
            {
                Run = run.Id,
                Environment = run.Plan.Environment,
                Project = run.Plan.Project,
                Version = run.Plan.Version,
                ReleaseHash = run.Plan.ReleaseHash,
                StartedAt = run.Now,
                Outcome = RunOutcome.Running,
            },
            cancellationToken).ConfigureAwait(false);
        run.FaultPoint();
    }

    private static Task EndAsync(DeploymentRun run, string message, CancellationToken cancellationToken) =>
        run.Ledger.EndRunAsync(run.Id, RunOutcome.Failed, message, run.Now, cancellationToken);

    // The failure itself matters more than its record; a connection that broke cannot take one.
    private static async Task TryEndAsync(DeploymentRun run, string message)
    {
        try
        {
            await EndAsync(run, message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
        }
    }
}
