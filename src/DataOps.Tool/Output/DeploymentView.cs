using DataOps.Deployment.Execution;

namespace DataOps.Tool.Output;

/// <summary>What a deployment did, as JSON.</summary>
internal sealed record DeploymentView(string Outcome, double Seconds, PlanView Plan, IReadOnlyList<CheckView> Checks)
{
    public static DeploymentView Of(DeploymentResult result) => new(
        Words.Of(result.Outcome),
        Math.Round(result.Elapsed.TotalSeconds, 3),
        PlanView.Of(result.Plan),
        [.. result.Checks.Select(CheckView.Of)]);
}

/// <summary>What a check found, as JSON.</summary>
internal sealed record CheckView(
    string Name, string? Node, string Severity, long FailingRows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Sample)
{
    public static CheckView Of(CheckResult check) =>
        new(check.Name, check.Node, check.StopsDeployment ? "error" : "warning", check.FailingRows, check.Columns, check.Sample);
}
