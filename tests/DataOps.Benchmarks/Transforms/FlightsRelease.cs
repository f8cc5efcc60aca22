using System.Reflection;
using DataOps.Deployment.Releases;
using DataOps.Projects;
using DataOps.Projects.Manifest;
using DataOps.Runtime;
using DataOps.Sql.Text;
using DataOps.Tests.Support;

namespace DataOps.Benchmarks.Transforms;

/// <summary>The project of the flights as a release file, made from its sources without MSBuild.</summary>
internal static class FlightsRelease
{
    private static readonly string Project = Path.Combine(Speed.Repository.Root, "tests", "Flights");

    /// <summary>Where the data sets lie.</summary>
    public static string Data => Environment.GetEnvironmentVariable("DATAOPS_SHARED_DATA") is { Length: > 0 } named
        ? named
        : Path.GetFullPath("../shared/data", Speed.Repository.Root);

    /// <summary>Makes the release of what leads to the transform, and nothing behind it.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="condition">What flights it takes, as SQL.</param>
    public static async Task<string> CreateAsync(string folder, string condition)
    {
        var content = Path.Combine(folder, "content");
        var items = Items(condition);
        var assembly = CompiledProject.Compile(
            Path.Combine(content, "transforms", "Flights.dll"),
            "global using System; global using System.Collections.Generic; global using System.Linq;\n" + await File.ReadAllTextAsync(Path.Combine(Project, "transforms", "FlightPaths.cs")).ConfigureAwait(false),
            items,
            "Flights");
        var project = ProjectCompiler.Compile(new ProjectOptions("Flights"), [.. items, .. Transforms(assembly)]);
        if (project.HasErrors)
        {
            throw new InvalidOperationException(string.Join("\n", project.Diagnostics));
        }

        await File.WriteAllTextAsync(Path.Combine(content, "manifest.json"), ManifestWriter.Write(project)).ConfigureAwait(false);
        Directory.CreateDirectory(Path.Combine(content, "seeds"));
        File.Copy(Path.Combine(Data, "flights", "airports.csv"), Path.Combine(content, "seeds", "airports.csv"));
        var file = Path.Combine(folder, "flights.dataops");
        await ReleaseWriter.CreateAsync(content, file, null, "bench", CancellationToken.None).ConfigureAwait(false);
        return file;
    }

    private static List<ProjectItem> Items(string condition) =>
    [
        Item("sources/flights.sql"),
        Item("models/staging/stg_flights.sql", sql => $"{sql.TrimEnd()} where {condition}"),
        Item("models/staging/stg_airports.sql"),
        Item("seeds/airports.sql"),
        new ProjectItem(ProjectItemKind.Seed, "seeds/airports.csv", new SourceText(File.ReadAllText(Path.Combine(Data, "flights", "airports.csv")), "/repo/Flights/seeds/airports.csv")),
    ];

    private static ProjectItem Item(string path, Func<string, string>? edit = null)
    {
        var text = File.ReadAllText(Path.Combine(Project, path));
        return new ProjectItem(ProjectItem.KindOf(path)!.Value, path, new SourceText(edit?.Invoke(text) ?? text, "/repo/Flights/" + path));
    }

    private static IEnumerable<ProjectItem> Transforms(string assembly) =>
        Assembly.LoadFile(assembly).GetCustomAttributes<TransformDefinitionAttribute>().Select(definition => new ProjectItem(
            ProjectItemKind.Transform,
            definition.File,
            new SourceText(definition.Definition),
            new Dictionary<string, string> { [TransformItem.Method] = definition.Method, [TransformItem.Assembly] = "Flights.dll", [TransformItem.Code] = "0" }));
}
