using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;

namespace DataOps.Deployment.Planning;

/// <summary>What a deployment does for one node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Version">Its version.</param>
/// <param name="Definition">The hash of what the node itself says.</param>
public sealed record PlannedNode(ManifestNode Node, RelationName Version, string Definition)
{
    /// <summary>How the version comes to be.</summary>
    public required BuildAction Build { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The version that an incremental model goes on from.</summary>
    public RelationName? Previous { get; init; }

    /// <summary>Something of the version's name exists that the ledger does not know whole; true for a view, false for a table.</summary>
    public bool? LeftoverIsView { get; init; }

    /// <summary>The view that shows the version.</summary>
    public required RelationName View { get; init; }

    /// <summary>What happens to the view.</summary>
    public ViewAction Publish { get; init; }

    /// <summary>What it means to readers.</summary>
    public required ChangeClass Change { get; init; }

    /// <summary>Why it means that; empty for no change.</summary>
    public required string ChangeReason { get; init; }
}
