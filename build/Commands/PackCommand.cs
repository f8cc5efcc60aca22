using System.CommandLine;
using DataOps.Repository.Packaging;

namespace DataOps.Repository.Commands;

internal static class PackCommand
{
    public static Command Create()
    {
        var repository = RepositoryLayout.OfThisProgram();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder for the packages.",
            DefaultValueFactory = _ => Path.Combine(repository.Artifacts, "packages"),
        };
        var configuration = new Option<string>("--configuration", "-c") { Description = "What to build.", DefaultValueFactory = _ => "Release" };
        var allRuntimes = new Option<bool>("--all-runtimes") { Description = "Pack DuckDB's library for every platform, not this one only." };
        var noBuild = new Option<bool>("--no-build") { Description = "Pack what an earlier build left." };
        var command = new Command("pack", "Packs everything to a local feed.") { output, configuration, allRuntimes, noBuild };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new PackOptions(Path.GetFullPath(arguments.GetValue(output)!))
            {
                Configuration = arguments.GetValue(configuration)!,
                AllRuntimes = arguments.GetValue(allRuntimes),
                NoBuild = arguments.GetValue(noBuild),
                Echo = Console.WriteLine,
            };
            var feed = await LocalFeed.PackAsync(repository, options, cancellation).ConfigureAwait(false);
            foreach (var package in Directory.EnumerateFiles(feed.Folder, "*.nupkg").Order(StringComparer.Ordinal))
            {
                Console.WriteLine($"{new FileInfo(package).Length / 1024,8:N0} kB  {Path.GetFileName(package)}");
            }
        });
        return command;
    }
}
