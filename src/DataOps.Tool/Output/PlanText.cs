using DataOps.Deployment.Planning;

namespace DataOps.Tool.Output;

/// <summary>A plan for people.</summary>
internal static class PlanText
{
    public static void Print(DeploymentPlan plan, ToolConsole console)
    {
        console.Line(Title(plan));
        if (plan.IsEmpty)
        {
            console.Line($"Nothing to do: {plan.Environment} is at {plan.Project} {plan.Version} already.");
            return;
        }

        console.Line();
        console.Table(
            ["node", "build", "why", "view", "publish", "change"],
            [
                .. plan.Nodes.Select(Row),
                .. plan.DroppedViews.Select(static view => (string[])
                    [view.Name, "", "not in the release", view.ToString(), "drop", "breaking: the relation goes"]),
            ]);
        console.Line();
        console.Line(Summary(plan));
    }

    public static string Title(DeploymentPlan plan) =>
        $"{plan.Project} {plan.Version} to {plan.Environment} on {plan.Engine}, "
        + (plan.Current is { } current ? $"where {current.Version} is published" : "where nothing is published yet");

    private static string Summary(DeploymentPlan plan)
    {
        var builds = plan.Nodes.Count(static node => node.Build != BuildAction.Reuse);
        var views = plan.Nodes.Count(static node => node.Publish != ViewAction.None);
        return $"{builds} to build, {plan.Nodes.Count - builds} reused; {views} views to move, {plan.DroppedViews.Count} to drop; "
            + $"{plan.DroppedVersions.Count} old versions to drop.";
    }

    private static string[] Row(PlannedNode node) =>
    [
        node.Node.Name,
        Words.Of(node.Build),
        node.Reason,
        node.View.ToString(),
        node.Publish == ViewAction.None ? "stays" : Words.Of(node.Publish),
        node.Change == ChangeClass.None ? "none" : $"{Words.Of(node.Change)}: {node.ChangeReason}",
    ];
}
