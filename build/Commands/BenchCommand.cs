using System.CommandLine;
using DataOps.Repository.Shell;

namespace DataOps.Repository.Commands;

internal static class BenchCommand
{
    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Which benchmarks to run.", DefaultValueFactory = _ => "*" };
        var command = new Command("bench", "Runs the benchmarks that hold the budgets.") { filter };
        command.SetAction(async (arguments, cancellation) =>
        {
            var shell = new DotnetShell(RepositoryLayout.OfThisProgram().Benchmarks, Console.WriteLine);
            var run = await shell.RunAsync(["run", "-c", "Release", "--", "--filter", arguments.GetValue(filter)!], cancellation)
                .ConfigureAwait(false);
            return run.ExitCode;
        });
        return command;
    }
}
