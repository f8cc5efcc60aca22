using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class PublishProfileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_says_by_its_publish_profile_what_to_deploy_and_where()
    {
        await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        var project = await WriteProjectAsync();

        var plan = await ToolProcess.RunAsync(["plan", "--project", project, "--profile", "Staging"]);
        var deployed = await ToolProcess.RunAsync(["deploy", "--project", project, "--profile", "Staging"]);
        var missing = await ToolProcess.RunAsync(["plan", "--project", project, "--profile", "Nowhere"]);

        Assert.True(plan.ExitCode == 0, plan.Error);
        Assert.StartsWith("Shop 1.1.0 to staging on duckdb", plan.Output, StringComparison.Ordinal);
        Assert.Contains("Published Shop 1.1.0 to staging", deployed.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("staging.duckdb")));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("no publish profile 'Nowhere'", missing.Error, StringComparison.Ordinal);
    }

    private async Task<string> WriteProjectAsync()
    {
        await File.WriteAllTextAsync(_folder.File("Staging.pubxml"), """
            <Project>
              <PropertyGroup>
                <PublishProfileImported>true</PublishProfileImported>
                <DataOpsEnvironment>staging</DataOpsEnvironment>
                <DataOpsDatabaseFile>staging.duckdb</DataOpsDatabaseFile>
              </PropertyGroup>
            </Project>
            """);
        var project = _folder.File("Shop.csproj");
        await File.WriteAllTextAsync(project, """
            <Project>
              <Import Project="$(PublishProfile).pubxml" Condition="Exists('$(PublishProfile).pubxml')" />
              <PropertyGroup>
                <DataOpsReleaseFile>$(MSBuildProjectDirectory)/shop.dataops</DataOpsReleaseFile>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
