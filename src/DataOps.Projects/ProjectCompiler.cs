using DataOps.Projects.Linking;

namespace DataOps.Projects;

/// <summary>Compiles a project from its texts. Pure: no files, no clock; safe for several threads.</summary>
public static class ProjectCompiler
{
    /// <summary>Both steps: each file by itself, then all of them together. Never throws for what the files hold.</summary>
    public static AnalyticsProject Compile(ProjectOptions options, IReadOnlyList<ProjectItem> items) =>
        Link(options, [.. items.Select(item => Parse(options, item))]);

    /// <summary>The step that needs one file only. Its result may be kept as long as the file does not change.</summary>
    public static ProjectFile Parse(ProjectOptions options, ProjectItem item) => ProjectFileReader.Read(item, options.Dialect);

    /// <summary>
    /// The step that needs all files: names, graph, binding, checks, fingerprints. A file that was linked before, and whose
    /// inputs still have the same signatures, is not bound again.
    /// </summary>
    public static AnalyticsProject Link(ProjectOptions options, IReadOnlyList<ProjectFile> files) =>
        new ProjectLinker(options, files).Link();
}
