using DataOps.Projects;
using DataOps.Projects.Manifest;
using DataOps.Sql.Text;

namespace DataOps.Testing.Tests;

/// <summary>Compiles a project as a build would and puts what tests need of it beside them.</summary>
internal static class CompiledProject
{
    public static void Write(ProjectOptions options, params (string Path, string Text)[] files)
    {
        var project = ProjectCompiler.Compile(options, [.. files.Select(Item)]);
        Assert.False(project.HasErrors, string.Join("\n", project.Diagnostics));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, options.Name + ".dataops.json"), ManifestWriter.Write(project, withSeedData: true));
    }

    private static ProjectItem Item((string Path, string Text) file) =>
        new(ProjectItem.KindOf(file.Path)!.Value, file.Path, new SourceText(file.Text, file.Path));
}
