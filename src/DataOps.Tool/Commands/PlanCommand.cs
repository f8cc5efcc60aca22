using System.CommandLine;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Releases;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops plan FILE</c>.</summary>
internal static class PlanCommand
{
    public static Command Create(ToolConsole console, Func<string, string?> environment)
    {
        var source = new ReleaseSource();
        var target = new TargetOptions();
        var format = CommonOptions.Format();
        var command = new Command("plan", "Shows what deploying a release would do. Changes nothing.");
        source.AddTo(command);
        target.AddTo(command);
        command.Add(format);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (file, profile) = source.Resolve(parsed);
            using var release = await Release.OpenAsync(file, cancellation).ConfigureAwait(false);
            var options = new DeploymentOptions { Environment = target.Target(parsed, profile), Patience = target.Patience(parsed, console) };
            var deployer = new Deployer(target.Warehouse(parsed, release), target.Connection(parsed, profile, environment));
            var plan = await deployer.PlanAsync(release, options, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                console.Json(PlanView.Of(plan), ToolJson.Default.PlanView);
            }
            else
            {
                PlanText.Print(plan, console);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
