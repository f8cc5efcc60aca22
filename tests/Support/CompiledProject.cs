using DataOps.Generators;
using DataOps.Projects;
using DataOps.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataOps.Tests.Support;

/// <summary>A project with C#, compiled as the C# compiler does it, with the generator.</summary>
internal static class CompiledProject
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(RelationInfo).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles code with models into an assembly.</summary>
    /// <param name="path">The assembly to write.</param>
    /// <param name="code">The code of <c>Transforms/Code.cs</c>.</param>
    /// <param name="models">The SQL of models by name.</param>
    /// <param name="references">More assemblies to use.</param>
    public static string Compile(string path, string code, IEnumerable<(string Name, string Sql)> models, params string[] references) =>
        Compile(path, code, models.Select(model => new ProjectItem(ProjectItemKind.Model, $"models/{model.Name}.sql", new DataOps.Sql.Text.SourceText(model.Sql))), "Shop", references);

    /// <summary>Compiles code with the files of a project into an assembly.</summary>
    /// <param name="path">The assembly to write.</param>
    /// <param name="code">The code of <c>Transforms/Code.cs</c>.</param>
    /// <param name="items">The files.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="references">More assemblies to use.</param>
    public static string Compile(string path, string code, IEnumerable<ProjectItem> items, string project, params string[] references) =>
        Compile(path, code, items, project, "duckdb", references);

    /// <summary>Compiles code with the files of a project of any dialect into an assembly.</summary>
    /// <param name="path">The assembly to write.</param>
    /// <param name="code">The code of <c>Transforms/Code.cs</c>.</param>
    /// <param name="items">The files.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="dialect">The dialect of the files.</param>
    /// <param name="references">More assemblies to use.</param>
    public static string Compile(string path, string code, IEnumerable<ProjectItem> items, string project, string dialect, IReadOnlyList<string> references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), Parse, "/repo/Project/Transforms/Code.cs")],
            [.. References, .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
        CSharpGeneratorDriver.Create(
            [new DataOpsGenerator().AsSourceGenerator()], items.Select(item => new Text("/repo/Project/" + item.RelativePath, item.Text.Content)), Parse, new Options(project, dialect))
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics);
        Require(diagnostics);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var emitted = complete.Emit(path);
        Require(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return path;
    }

    private static void Require(IEnumerable<Diagnostic> diagnostics)
    {
        if (diagnostics.Any())
        {
            throw new InvalidOperationException(string.Join("\n", diagnostics));
        }
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(string project, string dialect) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.DataOpsProjectName"] = project,
            ["build_property.DataOpsDialect"] = dialect,
            ["build_property.RootNamespace"] = project,
            ["build_property.ProjectDir"] = "/repo/Project/",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.DataOpsKind"] = ProjectItem.KindOf(textFile.Path["/repo/Project/".Length..]).ToString()!,
            });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
