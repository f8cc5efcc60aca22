using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Environments;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Planning;

/// <summary>Compares a release with a warehouse. Pure: the same release and state give the same plan.</summary>
public sealed class DeploymentPlanner
{
    private readonly ReleaseIdentity _release;
    private readonly ReleaseManifest _manifest;
    private readonly string _engine;
    private readonly DeploymentEnvironment _environment;
    private readonly WarehouseState _state;
    private readonly PublicationRecord? _current;
    private readonly IReadOnlyDictionary<string, PublicationNodeRecord> _published;
    private readonly Dictionary<string, VersionRecord> _versions;

    private DeploymentPlanner(
        ReleaseIdentity release, ReleaseManifest manifest, string engine, DeploymentEnvironment environment, WarehouseState state)
    {
        _release = release;
        _manifest = manifest;
        _engine = engine;
        _environment = environment;
        _state = state;
        _current = state.Current(environment.Name, manifest.Project);
        _published = state.NodesOf(_current);
        _versions = state.Versions.ToDictionary(static version => version.Relation, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Makes the plan, or refuses with the reason.</summary>
    /// <param name="release">Which release it is.</param>
    /// <param name="manifest">The release's graph.</param>
    /// <param name="engine">The engine of the warehouse.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="state">What the warehouse holds.</param>
    /// <param name="retainedReleases">How many publications are kept for rollback, the current one included; at least one.</param>
    public static DeploymentPlan Plan(
        ReleaseIdentity release,
        ReleaseManifest manifest,
        string engine,
        DeploymentEnvironment environment,
        WarehouseState state,
        int retainedReleases)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(state);
        if (!manifest.Engines.Contains(engine, StringComparer.OrdinalIgnoreCase))
        {
            throw new DataOpsException(DeploymentDiagnostics.EngineNotInRelease, engine, string.Join(", ", manifest.Engines));
        }

        return new DeploymentPlanner(release, manifest, engine, environment, state).Plan(Math.Max(1, retainedReleases));
    }

    private DeploymentPlan Plan(int retainedReleases)
    {
        IReadOnlyList<PlannedNode> nodes = [.. _manifest.Deployed.Select(PlanNode)];
        return new DeploymentPlan
        {
            Environment = _environment.Name,
            Engine = _engine,
            Project = _manifest.Project,
            Version = _manifest.Version,
            ReleaseHash = _release.Hash,
            Commit = _release.Commit,
            Current = _current,
            Nodes = nodes,
            DroppedViews = DroppedViews(nodes),
            DroppedVersions = Retention.Drops(
                _state, nodes.Select(static node => node.Version), _environment.Name, _manifest.Project, retainedReleases),
        };
    }

    private PlannedNode PlanNode(ManifestNode node)
    {
        if (node.Materialize == "history")
        {
            throw new DataOpsException(DeploymentDiagnostics.NotDeployable, node.Name, "history");
        }

        var version = VersionNames.Of(node);
        var definition = VersionNames.DefinitionOf(node, _engine);
        var previous = _published.GetValueOrDefault(node.Name);
        var (build, reason, continued) = PlanBuild(node, version, definition, previous);
        var view = new RelationName(_environment.Schema(node.Schema ?? ""), node.Relation ?? node.Name);
        var (change, changeReason) = Classify(node, previous);
        return new PlannedNode(node, version, definition)
        {
            Build = build,
            Reason = reason,
            Previous = continued,
            LeftoverIsView = build == BuildAction.Reuse ? null : _state.Live.Find(version)?.IsView,
            View = view,
            Publish = PlanView(node, view, version, previous),
            Change = change,
            ChangeReason = changeReason,
        };
    }

    private (BuildAction Build, string Reason, RelationName? Previous) PlanBuild(
        ManifestNode node, RelationName version, string definition, PublicationNodeRecord? previous)
    {
        var known = _versions.ContainsKey(version.Name);
        if (known && _state.Live.Find(version)?.IsView == node.IsView)
        {
            return (BuildAction.Reuse, previous?.Fingerprint == node.Fingerprint ? "unchanged" : "built before", null);
        }

        var sameDefinition = previous is not null && _versions.GetValueOrDefault(previous.Relation)?.Definition == definition;
        var reason = known ? "its version was dropped by someone"
            : previous is null ? "new"
            : !sameDefinition ? "changed"
            : node.IsSeed ? "its data changed"
            : "what it reads changed";
        if (node.IsSeed)
        {
            return (BuildAction.Load, reason, null);
        }

        if (node.IsTransform)
        {
            return (BuildAction.Transform, reason, null);
        }

        return node.IsView ? (BuildAction.View, reason, null)
            : Continued(node, sameDefinition, previous) is { } continued ? (BuildAction.Merge, reason, continued)
            : (BuildAction.Table, reason, null);
    }

    // Only what says the same as before may go on from the rows that are there; anything else is built anew.
    private RelationName? Continued(ManifestNode node, bool sameDefinition, PublicationNodeRecord? previous)
    {
        if (!sameDefinition || previous is null || !VersionStatements.GoesOn(node))
        {
            return null;
        }

        var relation = new RelationName(LedgerSchema.Versions, previous.Relation);
        return _state.Live.Find(relation) is { IsView: false } ? relation : null;
    }

    private ViewAction PlanView(ManifestNode node, RelationName view, RelationName version, PublicationNodeRecord? previous)
    {
        var live = _state.Live.Find(view);
        if (live is null)
        {
            return ViewAction.Create;
        }

        if (!live.IsView || !IsOurs(view))
        {
            throw new DataOpsException(DeploymentDiagnostics.NameTaken, live.IsView ? "View" : "Table", view, node.Name);
        }

        return previous is not null && previous.Relation == version.Name && IsAt(view, previous) ? ViewAction.None : ViewAction.Move;
    }

    private static bool IsAt(RelationName view, PublicationNodeRecord published) =>
        string.Equals(published.ViewSchema, view.Schema, StringComparison.OrdinalIgnoreCase);

    private bool IsOurs(RelationName view) =>
        _published.Values.Any(node => IsAt(view, node) && string.Equals(node.ViewName, view.Name, StringComparison.OrdinalIgnoreCase));

    private (ChangeClass Change, string Reason) Classify(ManifestNode node, PublicationNodeRecord? previous)
    {
        if (previous is null)
        {
            return (ChangeClass.Additive, "new");
        }

        if (previous.Fingerprint == node.Fingerprint)
        {
            return (ChangeClass.None, "");
        }

        var live = _state.Live.Find(new RelationName(LedgerSchema.Versions, previous.Relation));
        return live is null ? (ChangeClass.Rows, "its version before is gone") : ColumnChange.Classify(live.Columns, node.Columns);
    }

    private List<RelationName> DroppedViews(IReadOnlyList<PlannedNode> nodes)
    {
        var kept = nodes.Select(static node => node.View.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _published.Values
                .Select(static node => new RelationName(node.ViewSchema, node.ViewName))
                .Where(view => !kept.Contains(view.ToString()) && _state.Live.Find(view) is { IsView: true }),
        ];
    }
}
