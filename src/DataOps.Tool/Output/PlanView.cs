using DataOps.Deployment.Planning;

namespace DataOps.Tool.Output;

/// <summary>A plan as JSON.</summary>
internal sealed record PlanView(
    string Project,
    string Version,
    string ReleaseHash,
    string Environment,
    string Engine,
    string? CurrentVersion,
    bool Empty,
    IReadOnlyList<PlannedNodeView> Nodes,
    IReadOnlyList<string> DroppedViews,
    IReadOnlyList<string> DroppedVersions)
{
    public static PlanView Of(DeploymentPlan plan) => new(
        plan.Project,
        plan.Version,
        plan.ReleaseHash,
        plan.Environment,
        plan.Engine,
        plan.Current?.Version,
        plan.IsEmpty,
        [.. plan.Nodes.Select(PlannedNodeView.Of)],
        [.. plan.DroppedViews.Select(static view => view.ToString())],
        [.. plan.DroppedVersions.Select(static drop => drop.Version.ToString())]);
}

/// <summary>What a plan does for a node, as JSON.</summary>
internal sealed record PlannedNodeView(
    string Name, string Build, string Reason, string Version, string View, string Publish, string Change, string ChangeReason)
{
    public static PlannedNodeView Of(PlannedNode node) => new(
        node.Node.Name,
        Words.Of(node.Build),
        node.Reason,
        node.Version.ToString(),
        node.View.ToString(),
        Words.Of(node.Publish),
        Words.Of(node.Change),
        node.ChangeReason);
}
