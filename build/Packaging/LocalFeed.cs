using DataOps.Repository.Shell;

namespace DataOps.Repository.Packaging;

/// <summary>A folder of this repository's packages, packed from the working copy.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Version">The version all of them carry.</param>
public sealed record LocalFeed(string Folder, string Version)
{
    private const string FirstOfAll = "DataOps.Build.";

    /// <summary>The package of the project template.</summary>
    public string TemplatePackage => Path.Combine(Folder, $"DataOps.Templates.{Version}.nupkg");

    /// <summary>Packs every package of the solution into a folder that holds nothing of an earlier run.</summary>
    public static async Task<LocalFeed> PackAsync(RepositoryLayout repository, PackOptions options, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(options.Folder);
        foreach (var old in Directory.EnumerateFiles(options.Folder, "*.nupkg"))
        {
            File.Delete(old);
        }

        // Entry times are the only thing in a package that is not a function of its content.
        var variables = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = options.SourceDateEpoch };
        var shell = new DotnetShell(repository.Root, options.Echo, variables);
        (await shell.RunAsync(Arguments(repository, options), cancellation).ConfigureAwait(false)).ThrowIfFailed();
        return Open(options.Folder);
    }

    /// <summary>The feed that an earlier run left in a folder.</summary>
    public static LocalFeed Open(string folder)
    {
        var package = Directory.EnumerateFiles(folder, FirstOfAll + "*.nupkg").SingleOrDefault()
            ?? throw new FileNotFoundException($"There is no package of DataOps.Build in '{folder}'. Run 'dotnet run --project build -- pack'.");
        return new LocalFeed(folder, Path.GetFileNameWithoutExtension(package)[FirstOfAll.Length..]);
    }

    private static List<string> Arguments(RepositoryLayout repository, PackOptions options)
    {
        var arguments = new List<string>
        {
            "pack", repository.Solution, "-c", options.Configuration, "-v", "quiet", "--nologo",
            $"-p:PackageOutputPath={options.Folder}", "-p:ReadyToRunBeside=true",
        };
        if (options.AllRuntimes)
        {
            arguments.AddRange(["-p:DuckDbAllRuntimes=true", "-p:ReadyToRunAllRuntimes=true"]);
        }

        if (options.NoBuild)
        {
            arguments.Add("--no-build");
        }

        return arguments;
    }
}
