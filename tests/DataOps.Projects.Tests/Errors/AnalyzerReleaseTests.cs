using System.Reflection;
using System.Runtime.CompilerServices;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Tests.Errors;

/// <summary>The release files beside the generator tell every diagnostic of the compiler and of projects, with its category and severity.</summary>
public class AnalyzerReleaseTests
{
    [Fact]
    public void Every_diagnostic_is_in_the_release_files_as_it_is()
    {
        var told = new[] { "Shipped", "Unshipped" }.SelectMany(part => File.ReadLines(Path.Combine(Folder(), $"AnalyzerReleases.{part}.md")))
            .Where(line => line.StartsWith("DOPS", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(Rules(), told);
    }

    private static IEnumerable<string> Rules() => new[] { typeof(ProjectDiagnostics).Assembly, typeof(DiagnosticDescriptor).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .DistinctBy(rule => rule.Id)
        .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}")
        .Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../src/DataOps.Generators"));
}
