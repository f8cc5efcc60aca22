using System.CommandLine;
using DataOps.Repository.Shell;

namespace DataOps.Repository.Commands;

internal static class BenchCommand
{
    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Which benchmarks to run.", DefaultValueFactory = _ => "*" };
        var command = new Command("bench", "Runs the benchmarks that hold the budgets.")
        {
            filter,
            Sql(),
            Part("transforms", "Sends 3,000,000 flights through a C# transform, in and out of DuckDB: rows a second, and memory over a run without rows."),
            Part("generator", "What an edit of one file costs in a project of 1,000 models, beside the C# compiler's own time."),
            Part("readers", "Generated readers against hand-written ADO.NET and against Dapper."),
        };
        command.SetAction((arguments, cancellation) => RunAsync(["--filter", arguments.GetValue(filter)!], cancellation));
        return command;
    }

    private static Command Sql()
    {
        var parts = new Argument<string[]>("PART")
        {
            Description = "syntax, analysis, projects, cold; all of them unless named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var detailed = new Option<bool>("--detailed") { Description = "BenchmarkDotNet's own tables behind it." };
        var command = new Command("sql", "Holds the SQL compiler against its peers and its goals: processor time as ratios, interleaved, and memory.") { parts, detailed };
        command.SetAction(async (arguments, cancellation) =>
        {
            var code = await RunAsync(["sql", .. arguments.GetValue(parts) ?? []], cancellation).ConfigureAwait(false);
            return code != 0 || !arguments.GetValue(detailed)
                ? code
                : await RunAsync(["--filter", "*.Sql.*"], cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static Command Part(string name, string description)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellation) => RunAsync([name], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var shell = new DotnetShell(RepositoryLayout.OfThisProgram().Benchmarks, Console.WriteLine);
        var run = await shell.RunAsync(["run", "-c", "Release", "--", .. arguments], cancellation).ConfigureAwait(false);
        return run.ExitCode;
    }
}
