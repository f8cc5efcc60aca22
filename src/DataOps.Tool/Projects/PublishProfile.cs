using System.Runtime.CompilerServices;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Microsoft.Build.Locator;

namespace DataOps.Tool.Projects;

/// <summary>What a project's publish profile says of deployment. It names the variable of the connection string, never the string.</summary>
/// <param name="ReleaseFile">The release file that <c>dotnet publish</c> writes.</param>
/// <param name="Environment">The environment, or null.</param>
/// <param name="DatabaseFile">The DuckDB file, or null.</param>
/// <param name="ConnectionVariable">The environment variable with the connection string, or null.</param>
internal sealed record PublishProfile(string ReleaseFile, string? Environment, string? DatabaseFile, string? ConnectionVariable)
{
    /// <summary>Reads it with the MSBuild of the newest SDK, as <c>dotnet publish</c> would.</summary>
    public static PublishProfile Read(string project, string? profile)
    {
        var path = Path.GetFullPath(project);
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no project '{project}'.");
        }

        if (!MSBuildLocator.IsRegistered)
        {
            Register(path);
        }

        return Evaluate(path, profile);
    }

    private static void Register(string project)
    {
        var options = new VisualStudioInstanceQueryOptions
        {
            DiscoveryTypes = DiscoveryType.DotNetSdk,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        var newest = MSBuildLocator.QueryVisualStudioInstances(options).MaxBy(static instance => instance.Version)
            ?? throw new UsageException("No .NET SDK was found to read the project with. Install it, or name the release file instead.");
        MSBuildLocator.RegisterInstance(newest);
    }

    // Mentions MSBuild's types, so it must not be compiled before the locator has registered where they are.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PublishProfile Evaluate(string path, string? profile)
    {
        var properties = new Dictionary<string, string> { ["Configuration"] = "Release", ["_IsPublishing"] = "true" };
        if (profile is not null)
        {
            properties["PublishProfile"] = profile;
        }

        try
        {
            using var collection = new ProjectCollection(properties);
            var evaluated = collection.LoadProject(path);
            var file = Value(evaluated, "DataOpsReleaseFile")
                ?? throw new UsageException($"'{path}' makes no release: it has no reference to the package DataOps.Build.");
            if (profile is not null && Value(evaluated, "PublishProfileImported") != "true")
            {
                throw new UsageException($"'{path}' has no publish profile '{profile}'.");
            }

            var database = Value(evaluated, "DataOpsDatabaseFile");
            return new PublishProfile(
                file,
                Value(evaluated, "DataOpsEnvironment"),
                database is null ? null : Path.Combine(Path.GetDirectoryName(path)!, database),
                Value(evaluated, "DataOpsConnectionVariable"));
        }
        catch (InvalidProjectFileException exception)
        {
            throw new UsageException($"The project cannot be read: {exception.Message}");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Value(Project project, string property) =>
        project.GetPropertyValue(property) is { Length: > 0 } value ? value : null;
}
