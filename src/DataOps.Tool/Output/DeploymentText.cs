using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Execution;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Tool.Output;

/// <summary>A deployment for people.</summary>
internal static class DeploymentText
{
    public static void Print(DeploymentStep step, ToolConsole console) =>
        console.Line($"{Words.Of(step.Kind),-8} {step.Subject}  {step.Detail}  {step.Elapsed.TotalMilliseconds:0} ms");

    public static void Print(DeploymentResult result, ToolConsole console)
    {
        foreach (var check in result.Checks.Where(static check => !check.Passed))
        {
            Print(check, console);
        }

        var plan = result.Plan;
        switch (result.Outcome)
        {
            case DeploymentOutcome.NothingToDo:
                console.Line($"Nothing to do: {plan.Environment} is at {plan.Project} {plan.Version} already.");
                break;
            case DeploymentOutcome.Published:
                console.Line($"Published {plan.Project} {plan.Version} to {plan.Environment} in {result.Elapsed.TotalSeconds:0.0} s.");
                break;
            default:
                PrintFailure(result, console);
                break;
        }
    }

    public static void PrintFailure(DeploymentResult result, ToolConsole console)
    {
        var failed = result.Failures.ToList();
        var names = string.Join(", ", failed.Select(static check => $"{check.Name} ({check.FailingRows} rows)"));
        var failure = new DataOpsException(DeploymentDiagnostics.ChecksFailed, failed.Count, result.Checks.Count, names, result.Plan.Environment);
        console.Error(failure.Id, failure.Message);
    }

    private static void Print(CheckResult check, ToolConsole console)
    {
        console.Line();
        console.Line($"{check.Name}: {check.FailingRows} wrong rows{(check.Sample.Count < check.FailingRows ? $", the first {check.Sample.Count}" : "")}");
        console.Table(check.Columns, [.. check.Sample.Select(static row => (string[])[.. row.Select(static value => value ?? "null")])]);
        console.Line();
    }
}
