using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Releases;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops deploy FILE</c>.</summary>
internal static class DeployCommand
{
    /// <summary>For tests only: the number of the fault point at which the process kills itself, as <c>kill -9</c> would.</summary>
    internal const string FaultVariable = "DATAOPS_FAULT_STEP";

    public static Command Create(ToolConsole console, Func<string, string?> environment)
    {
        var source = new ReleaseSource();
        var target = new TargetOptions();
        var format = CommonOptions.Format();
        var retain = new Option<int>("--retain")
        {
            Description = "How many releases are kept for rollback, this one included.",
            DefaultValueFactory = static _ => 3,
        };
        var command = new Command("deploy", "Makes a release live: builds beside what is published, checks it, and moves the views at once.");
        source.AddTo(command);
        target.AddTo(command);
        command.Add(retain);
        command.Add(format);
        retain.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--retain takes a number from 1 on.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var json = parsed.GetValue(format) == OutputFormat.Json;
            var (file, profile) = source.Resolve(parsed);
            using var release = await Release.OpenAsync(file, cancellation).ConfigureAwait(false);
            var options = new DeploymentOptions
            {
                Environment = target.Target(parsed, profile),
                Patience = target.Patience(parsed, console),
                RetainedReleases = parsed.GetValue(retain),
                Progress = json ? static _ => { } : step => DeploymentText.Print(step, console),
                FaultPoint = FaultPoint(environment(FaultVariable)),
            };
            var deployer = new Deployer(target.Warehouse(parsed, release), target.Connection(parsed, profile, environment));
            return Report(await deployer.DeployAsync(release, options, cancellation).ConfigureAwait(false), json, console);
        });
        return command;
    }

    private static int Report(DeploymentResult result, bool json, ToolConsole console)
    {
        if (json)
        {
            console.Json(DeploymentView.Of(result), ToolJson.Default.DeploymentView);
            if (result.Outcome == DeploymentOutcome.ChecksFailed)
            {
                DeploymentText.PrintFailure(result, console);
            }
        }
        else
        {
            DeploymentText.Print(result, console);
        }

        return result.Outcome == DeploymentOutcome.ChecksFailed ? ExitCodes.Failure : ExitCodes.Success;
    }

    private static Action<int> FaultPoint(string? step)
    {
        if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var fatal))
        {
            return static _ => { };
        }

        return reached =>
        {
            if (reached == fatal)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        };
    }
}
