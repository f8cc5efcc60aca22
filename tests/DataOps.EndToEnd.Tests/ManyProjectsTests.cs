using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

/// <summary>The ways in which people lay out their solutions, all in one solution.</summary>
[Collection(EndToEndGroup.Name)]
public class ManyProjectsTests(PackedFeed feed)
{
    [Fact]
    public async Task A_solution_with_central_versions_artifacts_output_and_several_target_frameworks_builds_in_parallel()
    {
        var solution = Write("many projects");
        await solution.SucceedsAsync("restore");
        var build = await solution.SucceedsAsync("build", "--no-restore", "-m", "--nologo", "-p:TreatWarningsAsErrors=true");
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        // The manifest lies beside the assembly of its own project and of whoever refers to it.
        Assert.True(File.Exists(solution.Path("artifacts/bin/Orders/debug_net10.0/Orders.dataops.json")));
        Assert.True(File.Exists(solution.Path("artifacts/bin/Reports/debug/Reports.dataops.json")));
        Assert.True(File.Exists(solution.Path("artifacts/bin/Reports/debug/Orders.dataops.json")));

        var again = await BuildLog.OfAsync(solution, "build", "--no-restore");
        Assert.Equal(0, again.Runs("Csc"));
        Assert.Equal(0, again.Runs("CompileAnalyticsProject"));
    }

    private ProjectFolder Write(string name)
    {
        var scratch = feed.Prepare(name);
        var folder = Path.Combine(scratch.Folder, "Many");
        void Add(string path, string content)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        Add("Many.slnx", """<Solution><Project Path="Orders/Orders.csproj" /><Project Path="Reports/Reports.csproj" /></Solution>""");
        Add("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        Add("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="DataOps.Build" Version="{feed.Feed.Version}" /></ItemGroup>
            </Project>
            """);
        Add("Orders/Orders.csproj", Project("<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>"));
        Add("Orders/models/orders.sql", "select 1 as order_id, 'shipped' as status\n");
        Add("Reports/Reports.csproj", Project("<TargetFramework>net10.0</TargetFramework>", """<ProjectReference Include="../Orders/Orders.csproj" />"""));
        Add("Reports/models/report.sql", "select 1 as report_id\n");
        return new ProjectFolder(scratch.Shell("Many"), folder);
    }

    private static string Project(string properties, string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}<Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="DataOps.Build" />{items}</ItemGroup>
        </Project>
        """;
}
