using System.Reflection;
using System.Runtime.CompilerServices;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Tests.Errors;

public class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_of_the_project() =>
        Assert.All(Descriptors().GroupBy(d => d.Id), group => Assert.Equal("Project", Assert.Single(group).Category));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_has_a_page_with_its_title(string id)
    {
        var descriptor = Descriptors().Single(d => d.Id == id);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", File.ReadAllText(Path.Combine(Root(), "docs/diagnostics", id + ".md")), StringComparison.Ordinal);
    }

    // Provoked by a test, in this project or in that of the generator.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_is_provoked_by_a_test(string id) =>
        Assert.Contains(
            Directory.EnumerateFiles(Path.Combine(Root(), "tests"), "*Tests.cs", SearchOption.AllDirectories),
            path => File.ReadAllText(path).Contains(id, StringComparison.Ordinal));

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(ProjectDiagnostics)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
