using System.CommandLine;
using DataOps.Tool.Commands;
using DataOps.Tool.Output;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Tool;

/// <summary>The command line as a whole: parses, runs, and turns every failure into a sentence and an exit code.</summary>
/// <param name="console">Where to print.</param>
/// <param name="environment">Reads an environment variable.</param>
internal sealed class DataOpsTool(ToolConsole console, Func<string, string?> environment)
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var parsed = CreateRoot().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                console.Error(null, error.Message);
            }

            console.ErrorLine($"'{string.Join(' ', Path(parsed))} --help' shows what can be said.");
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.ErrorWriter,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            console.Error(null, exception.Message);
            return ExitCodes.Usage;
        }
        catch (DataOpsException exception)
        {
            console.Error(exception.Id, exception.Message);
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            console.Error(null, "Stopped. What was published before still is; run again to finish.");
            return ExitCodes.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            console.Error(null, exception.Message);
            return ExitCodes.Failure;
        }
    }

    private RootCommand CreateRoot() =>
        new("Makes analytics releases live, and tells what SQL means. 'dataops COMMAND --help' explains a command.")
        {
            ReleaseCommands.Create(console),
            PlanCommand.Create(console, environment),
            DeployCommand.Create(console, environment),
            StatusCommand.Create(console, environment),
            SqlCommands.Create(console),
        };

    private static Stack<string> Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(result.Command is RootCommand ? "dataops" : result.Command.Name);
        }

        return names;
    }
}
