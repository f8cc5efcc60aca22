using DataOps.Generators;
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
    public static string Compile(string path, string code, IEnumerable<(string Name, string Sql)> models, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), Parse, "/repo/Shop/Transforms/Code.cs")],
            [.. References, .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
        CSharpGeneratorDriver.Create(
            [new DataOpsGenerator().AsSourceGenerator()], models.Select(model => new Text($"/repo/Shop/models/{model.Name}.sql", model.Sql)), Parse, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics);
        Assert.Empty(diagnostics);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var emitted = complete.Emit(path);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return path;
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.DataOpsProjectName"] = "Shop",
            ["build_property.RootNamespace"] = "Shop",
            ["build_property.ProjectDir"] = "/repo/Shop/",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.DataOpsKind"] = "Model" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
