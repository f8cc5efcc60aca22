using DataOps.Projects.Linking;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Projects;

/// <summary>Compiles a project from its texts. Pure: no files, no clock; safe for several threads.</summary>
public static class ProjectCompiler
{
    /// <summary>Both steps: each file by itself, then all of them together. Never throws for what the files hold.</summary>
    public static AnalyticsProject Compile(ProjectOptions options, IReadOnlyList<ProjectItem> items) =>
        Link(options, ParseAll(options, items));

    /// <summary>The step that needs one file only. Its result may be kept as long as the file does not change.</summary>
    public static ProjectFile Parse(ProjectOptions options, ProjectItem item) => ProjectFileReader.Read(item, options.Dialect, new ParserBuffers());

    /// <summary>
    /// The step that needs all files: names, graph, binding, checks, fingerprints. A file that was linked before, and whose
    /// inputs still have the same signatures, is not bound again.
    /// </summary>
    public static AnalyticsProject Link(ProjectOptions options, IReadOnlyList<ProjectFile> files) =>
        new ProjectLinker(options, files).Link();

    /// <summary>
    /// The relations that the files declare, by their names alone, in the order of the files: what a C# method may mean before anything
    /// is bound. A name that is declared twice is listed twice.
    /// </summary>
    public static IReadOnlyList<DeclaredRelation> Relations(ProjectOptions options, IReadOnlyList<ProjectFile> files) =>
    [
        .. DeclarationReader.Read(options, files, [])
            .Where(declaration => declaration.IsRelation)
            .Select(declaration => new DeclaredRelation(declaration.Kind, declaration.Name, declaration.Relation, declaration.File.Item.RelativePath)),
    ];

    // No file needs another one, so all processors read; each thread has its own buffers. Trees of ten thousand models, kept until the
    // last of them is bound, cost more than reading each a second time.
    private static ProjectFile[] ParseAll(ProjectOptions options, IReadOnlyList<ProjectItem> items)
    {
        var files = new ProjectFile[items.Count];
        System.Threading.Tasks.Parallel.For(
            0,
            files.Length,
            static () => new ParserBuffers(),
            (i, _, buffers) =>
            {
                files[i] = ProjectFileReader.Read(items[i], options.Dialect, buffers, keepsSyntax: false);
                return buffers;
            },
            static _ => { });
        return files;
    }
}
