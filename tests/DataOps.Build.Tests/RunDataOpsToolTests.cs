using Microsoft.Build.Utilities;

namespace DataOps.Build.Tests;

public class RunDataOpsToolTests
{
    [Fact]
    public void Arguments_with_spaces_arrive_whole()
    {
        var task = new ExposedTool { ToolAssembly = "/a tool/dataops.dll", Arguments = [new TaskItem("deploy"), new TaskItem("/a b/Shop.1.0.0.dataops"), new TaskItem("--environment")] };
        Assert.Equal("exec \"/a tool/dataops.dll\" deploy \"/a b/Shop.1.0.0.dataops\" --environment", task.CommandLine());
    }

    [Fact]
    public void A_tool_that_fails_fails_the_build()
    {
        var engine = new RecordingBuildEngine();
        var task = new RunDataOpsTool { BuildEngine = engine, ToolAssembly = "/there is no such/tool.dll", WorkingDirectory = Path.GetTempPath() };
        Assert.False(task.Execute());
        Assert.NotEmpty(engine.Errors);
    }

    private sealed class ExposedTool : RunDataOpsTool
    {
        public string CommandLine() => GenerateCommandLineCommands();
    }
}
