using System.CommandLine;
using DataOps.Repository.Packaging;
using DataOps.Repository.Shell;

namespace DataOps.Repository.Commands;

/// <summary>The main job, once, as a person would do it: new, build, test, publish, run.</summary>
internal static class QuickstartCommand
{
    private const string ProjectName = "Shop";

    public static Command Create()
    {
        var configuration = new Option<string>("--configuration", "-c") { Description = "What to build.", DefaultValueFactory = _ => "Debug" };
        var command = new Command("quickstart", "Packs everything, makes a project of the template and takes it all the way.") { configuration };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.GetValue(configuration)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string configuration, CancellationToken cancellation)
    {
        var repository = RepositoryLayout.OfThisProgram();
        Say("Packing DataOps.Build to a local feed");
        var options = new PackOptions(Path.Combine(repository.Artifacts, "packages")) { Configuration = configuration, Echo = Console.WriteLine };
        var feed = await LocalFeed.PackAsync(repository, options, cancellation).ConfigureAwait(false);

        Say("Making a project of the template");
        var scratch = Scratch.Prepare(Path.Combine(repository.Artifacts, "quickstart"), feed, Console.WriteLine);
        await scratch.InstallTemplatesAsync(cancellation).ConfigureAwait(false);
        await StepAsync(scratch.Shell(), ["new", "dataops-project", "-n", ProjectName, "--debug:custom-hive", scratch.Hive], cancellation)
            .ConfigureAwait(false);

        var shop = scratch.Shell(ProjectName);
        Say("Building: the SQL becomes typed C#, checked");
        await StepAsync(shop, ["build", "--nologo"], cancellation).ConfigureAwait(false);
        Say("Testing: models run on in-memory DuckDB");
        await StepAsync(shop, ["test", "--no-build", "--nologo"], cancellation).ConfigureAwait(false);
        Say("Publishing: one release file, deployed to warehouse.duckdb");
        await StepAsync(shop, ["publish", "--nologo"], cancellation).ConfigureAwait(false);
        Say("Running: a program reads the published marts");
        await StepAsync(shop, ["run"], cancellation).ConfigureAwait(false);

        Say($"Done. The project is in {Path.Combine(scratch.Folder, ProjectName)}");
        return 0;
    }

    private static async Task StepAsync(DotnetShell shell, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await shell.RunAsync(arguments, cancellation).ConfigureAwait(false)).ThrowIfFailed();

    private static void Say(string title) => Console.WriteLine($"{Environment.NewLine}== {title}");
}
