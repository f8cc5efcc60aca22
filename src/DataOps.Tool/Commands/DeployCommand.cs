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
        var parameters = new Option<string[]>("--parameter")
        {
            Description = "A parameter for transforms, NAME=VALUE; may be given several times. Not for secrets: arguments are seen by others.",
            DefaultValueFactory = static _ => [],
        };
        var command = new Command("deploy", "Makes a release live: builds beside what is published, checks it, and moves the views at once.");
        source.AddTo(command);
        target.AddTo(command);
        command.Add(retain);
        command.Add(parameters);
        command.Add(format);
        retain.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--retain takes a number from 1 on.");
            }
        });
        parameters.Validators.Add(static result =>
        {
            if ((result.GetValueOrDefault<string[]>() ?? []).FirstOrDefault(static text => text.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
            {
                result.AddError($"--parameter takes NAME=VALUE, not '{wrong}'.");
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
                Parameters = Parameters(parsed.GetValue(parameters) ?? []),
                Log = new TransformLines(json ? console.ErrorLine : console.Line),
                Progress = json ? static _ => { } : step => DeploymentText.Print(step, console),
                FaultPoint = FaultPoint(environment(FaultVariable)),
            };
            var deployer = new Deployer(target.Warehouse(parsed, release), target.Connection(parsed, profile, environment));
            return Report(await deployer.DeployAsync(release, options, cancellation).ConfigureAwait(false), json, console);
        });
        return command;
    }

    // Of a name that is given twice the last value counts, as for any option.
    private static Dictionary<string, string> Parameters(string[] texts) => texts
        .Select(static text => text.Split('=', 2))
        .GroupBy(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);

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
