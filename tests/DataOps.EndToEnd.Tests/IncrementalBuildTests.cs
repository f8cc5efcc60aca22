using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

[Collection(EndToEndGroup.Name)]
public class IncrementalBuildTests(PackedFeed feed)
{
    private static readonly string[] Ours = ["CompileAnalyticsProject", "RunDataOpsTool"];
    private readonly ProjectFolder _shop = feed.Shop;

    [Fact]
    public async Task A_second_build_runs_neither_the_compiler_nor_our_tasks()
    {
        // The log must be able to show them, or their absence below would prove nothing.
        var first = await BuildLog.OfAsync(_shop, "build", "--no-incremental");
        Assert.True(first.Runs("Csc") >= 2);
        Assert.Equal(1, first.Runs("CompileAnalyticsProject"));

        var second = await BuildLog.OfAsync(_shop, "build");
        Assert.Equal(0, second.Runs("Csc"));
        Assert.All(Ours, task => Assert.Equal(0, second.Runs(task)));
    }

    [Fact]
    public async Task A_changed_model_is_compiled_again_and_then_rests()
    {
        await _shop.SucceedsAsync("build", "--nologo");
        using (_shop.Edited("models/marts/order_history.sql", text => text.Replace("select order_id", "select  order_id", StringComparison.Ordinal)))
        {
            var changed = await BuildLog.OfAsync(_shop, "build", "Shop.csproj");
            Assert.Equal(1, changed.Runs("CompileAnalyticsProject"));
            var unchanged = await BuildLog.OfAsync(_shop, "build", "Shop.csproj");
            Assert.Equal(0, unchanged.Runs("CompileAnalyticsProject"));
        }
    }

    [Fact]
    public async Task A_design_time_build_does_no_work()
    {
        var log = await BuildLog.OfAsync(_shop, "build", "Shop.csproj", "-t:Compile",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildingProject=false");
        Assert.All(Ours, task => Assert.Equal(0, log.Runs(task)));
    }

    [Fact]
    public async Task Clean_removes_everything_that_was_made()
    {
        await _shop.SucceedsAsync("build", "--nologo");
        Assert.True(Directory.Exists(_shop.Path("obj/Debug/net10.0/dataops")));
        await _shop.SucceedsAsync("clean", "--nologo");
        Assert.False(Directory.Exists(_shop.Path("obj/Debug/net10.0/dataops")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_shop.Folder, "*.dataops.json", SearchOption.AllDirectories),
            file => file.Contains("Debug", StringComparison.Ordinal));
    }
}
