using DataOps.Deployment.Planning;
using DataOps.Deployment.Releases;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Execution;

/// <summary>What the stages of one deployment share.</summary>
internal sealed class DeploymentRun
{
    private int _faultPoints;

    public DeploymentRun(IWarehouseSession session, Release release, DeploymentPlan plan, DeploymentOptions options)
    {
        Session = session;
        Release = release;
        Plan = plan;
        Options = options;
        Ledger = new Ledger(session);
        Versions = plan.Nodes.ToDictionary(static node => node.Node.Name, static node => node.Version, StringComparer.Ordinal);
    }

    public string Id { get; } = Guid.CreateVersion7().ToString("N");

    public IWarehouseSession Session { get; }

    public Release Release { get; }

    public DeploymentPlan Plan { get; }

    public DeploymentOptions Options { get; }

    public Ledger Ledger { get; }

    /// <summary>The version of each node.</summary>
    public IReadOnlyDictionary<string, RelationName> Versions { get; }

    public DateTime Now => Options.Clock.GetUtcNow().UtcDateTime;

    /// <summary>A place between two effects on the warehouse.</summary>
    public void FaultPoint() => Options.FaultPoint(++_faultPoints);

    public void Report(DeploymentStepKind kind, string subject, string detail, long startedAt) =>
        Options.Progress(new DeploymentStep(kind, subject, detail, Options.Clock.GetElapsedTime(startedAt)));
}
