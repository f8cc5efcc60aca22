using System.Reflection;
using System.Runtime.Loader;
using DataOps.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataOps.Generators.Tests.Harness;

/// <summary>Runs the generator over a project given as texts by path.</summary>
internal static class Generated
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(RelationInfo).Assembly.Location)
            .Append(typeof(Dapper.SqlMapper).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>As strict as a user's project may be: nullable, documentation, warnings as errors.</summary>
    public static CSharpCompilation Compilation(string code = "") => CSharpCompilation.Create(
        "Shop",
        [CSharpSyntaxTree.ParseText(code, Parse, "Program.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions([new("CS8019", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    public static CSharpGeneratorDriver Driver(params (string Path, string Text)[] files) => CSharpGeneratorDriver.Create(
        [new DataOpsGenerator().AsSourceGenerator()],
        files.Select(file => new TestText(file.Path, file.Text)),
        Parse,
        new TestOptionsProvider(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Run(params (string Path, string Text)[] files) =>
        Driver(files).RunGenerators(Compilation()).GetRunResult().Results[0];

    /// <summary>The generated text of a file whose name ends so.</summary>
    public static string Text(this GeneratorRunResult result, string name) =>
        Assert.Single(result.GeneratedSources, source => source.HintName.EndsWith(name, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>Compiles the generated code, and <paramref name="code"/> with it, and loads the assembly.</summary>
    public static Assembly Load(string code, params (string Path, string Text)[] files) => Load(code, [], files);

    /// <summary>Compiles the generated code, and several files of code with it, and loads the assembly.</summary>
    public static Assembly Load(string code, string[] more, (string Path, string Text)[] files)
    {
        var written = Compilation(code).AddSyntaxTrees(more.Select((text, i) => CSharpSyntaxTree.ParseText(text, Parse, $"More{i}.cs")));
        Driver(files).RunGeneratorsAndUpdateCompilation(written, out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var problems = string.Join("\n", emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(problems.Length == 0, problems);
        image.Position = 0;
        return new AssemblyLoadContext("generated").LoadFromStream(image);
    }
}
