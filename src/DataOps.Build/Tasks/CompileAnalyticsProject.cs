using DataOps.Build.Inputs;
using DataOps.Build.Outputs;
using DataOps.Build.Transforms;
using DataOps.Projects;
using DataOps.Projects.Manifest;
using DataOps.Sql.Diagnostics;
using Microsoft.Build.Framework;

namespace DataOps.Build;

/// <summary>
/// Compiles the files of an analytics project and writes what its release will hold. It reads files and nothing else: no database,
/// no native library. What is wrong with the SQL has been said by the generator when this runs.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CompileAnalyticsProject : Microsoft.Build.Utilities.Task
{
    /// <summary>The files, each with its kind as metadata.</summary>
    [Required]
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>The project's name.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>The project's version.</summary>
    [Required]
    public string ProjectVersion { get; set; } = "";

    /// <summary>The project's folder, absolute.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The SQL that the files are written in.</summary>
    [Required]
    public string Dialect { get; set; } = "";

    /// <summary>The engines the release is compiled for.</summary>
    [Required]
    public string Engines { get; set; } = "";

    /// <summary>The schema that models and seeds are published in.</summary>
    [Required]
    public string Schema { get; set; } = "";

    /// <summary>The folder for the release's content, absolute. It holds nothing else afterwards.</summary>
    [Required]
    public string ContentDirectory { get; set; } = "";

    /// <summary>The assembly that the C# compiler made, absolute, in which the generator described the transforms.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies that lie beside it, for transforms that use them.</summary>
    public ITaskItem[] Dependencies { get; set; } = [];

    /// <summary>The file for the manifest that tests read, absolute.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var (options, problems) = ProjectOptions.FromProperties(ProjectName, ProjectVersion, Dialect, Engines, Schema);
        var reader = new ProjectItemReader(ProjectDirectory);
        var transforms = ReadTransforms();
        var project = ProjectCompiler.Compile(options, [.. Items.Select(reader.Read).OfType<ProjectItem>(), .. transforms.Items]);
        if (problems.Concat(project.Diagnostics).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return Refuse(error);
        }

        ContentFolder.Update(ContentDirectory, ReleaseContent.Of(project), transforms.Files);
        ContentFolder.WriteIfDifferent(ManifestFile, ManifestWriter.Write(project, withSeedData: true));
        return true;
    }

    private TransformContent ReadTransforms()
    {
        var files = Dependencies.Select(item => (Path.GetFullPath(item.ItemSpec, ProjectDirectory), item.GetMetadata("ReferenceSourceTarget") == "ProjectReference"));
        return Assembly.Length > 0 && File.Exists(Assembly) ? TransformReader.Read(Assembly, new TransformDependencies(files)) : TransformContent.Nothing;
    }

    /// <summary>
    /// Errors are the generator's to tell, and then the build has ended before this task. Where its messages were turned off the
    /// project is still wrong, and no release may be made of it.
    /// </summary>
    private bool Refuse(Diagnostic error)
    {
        Log.LogError(null, error.Id, null, null, 0, 0, 0, 0, "No release can be made of '{0}': {1}", ProjectName, error.Message);
        return false;
    }
}
