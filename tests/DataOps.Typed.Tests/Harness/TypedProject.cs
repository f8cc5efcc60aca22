using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;
using DataOps.Generators;
using DataOps.Generators.Tests.Harness;
using DataOps.Projects;
using DataOps.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataOps.Typed.Tests.Harness;

/// <summary>
/// A project given as texts, and C# that uses what is generated of it: compiled together as strictly as a user's project may be, and run.
/// </summary>
internal sealed class TypedProject(string dialect, params (string Path, string Text)[] files)
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using System.Numerics;
        using System.Threading;
        using System.Threading.Tasks;
        using DataOps.Runtime;
        using Xunit;

        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(RelationInfo).Assembly.Location)
            .Append(typeof(Dapper.SqlMapper).Assembly.Location)
            .Append(typeof(Assert).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilationOptions Strict = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithSpecificDiagnosticOptions(new[] { "CS8019", "CS1701", "CS1702", "CS1591" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    /// <summary>What the generator finds and writes.</summary>
    public GeneratorRunResult Generate() => Driver().RunGenerators(Compilation("")).GetRunResult().Results[0];

    /// <summary>The findings as <c>path(line,column): id: message</c>.</summary>
    public string[] Findings() => [.. Generate().Diagnostics.Select(Show)];

    /// <summary>What the C# compiler says of the generated code and of <paramref name="code"/>.</summary>
    public string[] Errors(string code)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(Usings + code), out var compilation, out _);
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }

    /// <summary>Compiles all, without a single warning.</summary>
    public Assembly Load(string code)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(Usings + code), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics.Select(Show));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var problems = string.Join("\n", emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(problems.Length == 0, problems);
        image.Position = 0;
        return new AssemblyLoadContext("typed").LoadFromStream(image);
    }

    /// <summary>Compiles a consumer whose method has the statements as its body, and runs it.</summary>
    public async Task RunAsync(DbConnection connection, string usings, string statements)
    {
        var assembly = Load($$"""
            {{usings}}

            public static class Consumer
            {
                public static async Task Run(DbConnection connection)
                {
                    {{statements}}
                }
            }
            """);
        var run = assembly.GetType("Consumer")!.GetMethod("Run")!;
        await (Task)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [connection], null)!;
    }

    private static CSharpCompilation Compilation(string code) =>
        CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(code, Parse, "Program.cs")], References, Strict);

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new DataOpsGenerator().AsSourceGenerator()],
        files.Select(file => new TestText(file.Path, file.Text)),
        Parse,
        new Options(dialect));

    private sealed class Options(string dialect) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.DataOpsProjectName"] = "Shop",
            ["build_property.RootNamespace"] = "Shop",
            ["build_property.ProjectDir"] = "/repo/Shop/",
            ["build_property.DataOpsDialect"] = dialect,
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            ProjectItem.KindOf(textFile.Path["/repo/Shop/".Length..]) is { } kind
                ? new Values(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.DataOpsKind"] = kind.ToString() })
                : new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
