using DataOps.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataOps.Generators.Tests.Harness;

/// <summary>What MSBuild would show to the compiler: properties, and for each file its kind.</summary>
internal sealed class TestOptionsProvider(IReadOnlyDictionary<string, string>? properties = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new TestOptions(new Dictionary<string, string>
    {
        ["build_property.DataOpsProjectName"] = "Shop",
        ["build_property.RootNamespace"] = "Shop",
        ["build_property.ProjectDir"] = "/repo/Shop/",
    }.Concat(properties ?? new Dictionary<string, string>()).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => TestOptions.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        ProjectItem.KindOf(textFile.Path["/repo/Shop/".Length..]) is { } kind
            ? new TestOptions(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.DataOpsKind"] = kind.ToString() })
            : TestOptions.None;

    private sealed class TestOptions(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static TestOptions None { get; } = new([]);

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
