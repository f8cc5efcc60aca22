using DataOps.Sql.Catalog;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Planning;

/// <summary>The exact, ordered steps from what an environment has to what a release says.</summary>
public sealed record DeploymentPlan
{
    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The release's version.</summary>
    public required string Version { get; init; }

    /// <summary>The release's hash.</summary>
    public required string ReleaseHash { get; init; }

    /// <summary>The release's commit.</summary>
    public string? Commit { get; init; }

    /// <summary>What is published now, or null.</summary>
    public PublicationRecord? Current { get; init; }

    /// <summary>The nodes, inputs before what reads them.</summary>
    public required IReadOnlyList<PlannedNode> Nodes { get; init; }

    /// <summary>Views of nodes that the release no longer has.</summary>
    public required IReadOnlyList<RelationName> DroppedViews { get; init; }

    /// <summary>Versions to drop after publication, dependents before what they read.</summary>
    public required IReadOnlyList<VersionDrop> DroppedVersions { get; init; }

    /// <summary>Whether the environment is already what the release says.</summary>
    public bool IsEmpty =>
        Current?.ReleaseHash == ReleaseHash
        && DroppedViews.Count == 0
        && Nodes.All(static node => node.Build == BuildAction.Reuse && node.Publish == ViewAction.None);
}
