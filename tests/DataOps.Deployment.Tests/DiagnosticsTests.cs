using System.Runtime.CompilerServices;
using DataOps.Deployment.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Tests;

public sealed class DiagnosticsTests
{
    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> All => [.. DeploymentDiagnostics.All, .. WarehouseDiagnostics.All];

    [Fact]
    public void Every_id_stands_for_one_thing() =>
        Assert.Equal(All.Count(), All.Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_with_its_title_and_message(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "diagnostics", id + ".md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n> {descriptor.MessageFormat}\n", page, StringComparison.Ordinal);
    }

    private static string Repository([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
