using DataOps.Projects;
using DataOps.Sql.Text;

namespace DataOps.Build.Transforms;

/// <summary>Reads the transforms of the project's assembly: as items for the compiler, and as the files that a release carries.</summary>
internal static class TransformReader
{
    /// <summary>The folder of a release's transforms.</summary>
    public const string Folder = "transforms/";

    /// <summary>The transforms of an assembly; nothing for one without any.</summary>
    /// <param name="assemblyPath">The assembly, absolute.</param>
    /// <param name="dependencies">What lies beside it.</param>
    public static TransformContent Read(string assemblyPath, TransformDependencies dependencies)
    {
        using var assembly = CompiledAssembly.Open(assemblyPath);
        var transforms = assembly.Transforms;
        if (transforms.Count == 0)
        {
            return TransformContent.Nothing;
        }

        // With its symbols an exception tells the line that it comes from.
        var files = dependencies.Closure(assembly.References).Select(dependency => dependency.Path).Append(assemblyPath)
            .Concat(new[] { Path.ChangeExtension(assemblyPath, ".pdb") }.Where(File.Exists));
        return new TransformContent(
            [.. transforms.Select(transform => Item(transform, Path.GetFileName(assemblyPath), CodeHash.OfMethod(assembly, transform.Method, dependencies)))],
            files.ToDictionary(file => Folder + Path.GetFileName(file)));
    }

    private static ProjectItem Item(TransformDefinition transform, string assembly, string code) => new(
        ProjectItemKind.Transform,
        transform.File,
        new SourceText(transform.Definition, transform.File),
        new Dictionary<string, string>
        {
            [TransformItem.Method] = transform.Method,
            [TransformItem.Assembly] = assembly,
            [TransformItem.Code] = code,
        });
}

/// <summary>The transforms of a project as its release holds them.</summary>
/// <param name="Items">Each transform as the compiler reads it.</param>
/// <param name="Files">The assemblies by their names in the release.</param>
internal sealed record TransformContent(IReadOnlyList<ProjectItem> Items, IReadOnlyDictionary<string, string> Files)
{
    public static TransformContent Nothing { get; } = new([], new Dictionary<string, string>());
}
