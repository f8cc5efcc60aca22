using DataOps.Generators.Output;
using DataOps.Projects;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataOps.Generators.Configuration;

/// <summary>Reads the project's properties.</summary>
internal static class OptionsReader
{
    public static GeneratorOptions Read(AnalyzerConfigOptions options, string? assemblyName)
    {
        var name = Value(options, OptionNames.ProjectName) ?? assemblyName ?? "Project";
        var result = ProjectOptions.FromProperties(
            name,
            Value(options, OptionNames.Version),
            Value(options, OptionNames.Dialect),
            Value(options, OptionNames.Engines),
            Value(options, OptionNames.Schema));
        return new GeneratorOptions(
            result.Options,
            Value(options, OptionNames.RootNamespace) ?? name,
            result.Diagnostics.Select(DiagnosticInfo.From).ToEquatable())
        {
            Directory = Value(options, OptionNames.ProjectDirectory) ?? "",
        };
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
