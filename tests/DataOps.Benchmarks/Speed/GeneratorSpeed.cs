using System.Diagnostics;
using DataOps.Benchmarks.Projects;
using DataOps.Generators;
using DataOps.Projects;
using DataOps.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataOps.Benchmarks.Speed;

/// <summary>The generator in the C# compiler: a project of 1,000 models at first, and after an edit of one file.</summary>
internal static class GeneratorSpeed
{
    private const int Models = 1_000;
    private const int Runs = 9;
    private const string Edited = "models/staging/stg_50_0.sql";

    public static void Measure(Report report)
    {
        var files = GeneratedProject.Make(Models).Select(item => new ProjectText(item)).ToArray();
        var compilation = Compilation("");
        report.Title($"{Models:N0} models in the C# compiler, by the clock");
        var first = Clock(() => Driver(files).RunGenerators(compilation));
        report.Row("the first run of a process", Report.Number(first, "ms", 0));
        var cold = Median(() => Clock(() => Driver(files).RunGenerators(compilation)));
        report.Row("all files, from text to code and findings", Report.Number(cold, "ms", 0), "1,000 ms", cold <= 1_000);

        var driver = Driver(files).RunGenerators(compilation);
        var old = files.Single(file => file.Item.RelativePath == Edited);
        Edit(report, "an edit of C# alone", AndClass(driver, compilation));
        Edit(report, "a comment in one file of SQL", With(driver, old, text => "-- a comment\n" + text, compilation));
        Edit(report, "another condition in one file of SQL", With(driver, old, text => text + " and id > 0", compilation));
        Edit(report, "another type of a column that four others read", With(driver, old, text => text.Replace("id as row_id", "cast(id as hugeint) as row_id", StringComparison.Ordinal), compilation));
        Edit(report, "a mistake in one file of SQL", With(driver, old, text => text.Replace("name_1", "nome_1", StringComparison.Ordinal), compilation));

        driver.RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        report.Row("the C# compiler's own time: binding and emitting the generated code", Report.Number(Median(() => Clock(() => Emit(whole))), "ms", 0));
    }

    private static void Edit(Report report, string what, Func<GeneratorDriver> run)
    {
        var time = Median(() => Clock(run));
        var processor = Median(() => Processor(run));
        report.Row(what, $"{Report.Number(time, "ms")}; processors {Report.Number(processor, "ms")}", "50 ms", time <= 50);
    }

    // Each time another text, so that nothing can be remembered of the time before.
    private static Func<GeneratorDriver> With(GeneratorDriver driver, ProjectText old, Func<string, string> edit, CSharpCompilation compilation)
    {
        var number = 0;
        return () => driver.ReplaceAdditionalText(old, old.With(edit(old.Item.Text.Content) + $" -- {number++}")).RunGenerators(compilation);
    }

    private static Func<GeneratorDriver> AndClass(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var number = 0;
        return () => driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Other{number++} {{ }}")));
    }

    private static void Emit(Compilation compilation)
    {
        using var image = new MemoryStream();

        // A compilation remembers what it found; a copy starts anew.
        var result = compilation.Clone().Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
        }
    }

    private static double Clock<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    }

    // On a busy machine the clock tells of others, too.
    private static double Processor<T>(Func<T> run)
    {
        var start = ProcessorTime.OfProcess;
        run();
        return (ProcessorTime.OfProcess - start) / 1e3;
    }

    private static double Clock(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(Func<double> measure) => Contest.Median([.. Enumerable.Range(0, Runs).Select(_ => measure())]);

    private static CSharpGeneratorDriver Driver(IEnumerable<ProjectText> files) =>
        CSharpGeneratorDriver.Create([new DataOpsGenerator().AsSourceGenerator()], files, null, new Options());

    private static CSharpCompilation Compilation(string code) => CSharpCompilation.Create(
        "Generated",
        [CSharpSyntaxTree.ParseText(code)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(RelationInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private sealed class ProjectText(ProjectItem item) : AdditionalText
    {
        public ProjectItem Item { get; } = item;

        public override string Path { get; } = "/repo/" + item.RelativePath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Item.Text.Content);

        public ProjectText With(string text) => new(new ProjectItem(Item.Kind, Item.RelativePath, new DataOps.Sql.Text.SourceText(text, Item.Path)));
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.ProjectDir"] = "/repo/", ["build_property.RootNamespace"] = "Generated" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(new() { ["build_metadata.AdditionalFiles.DataOpsKind"] = ((ProjectText)textFile).Item.Kind.ToString() });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
