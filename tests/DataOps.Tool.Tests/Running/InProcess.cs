using DataOps.Tool.Output;

namespace DataOps.Tool.Tests.Running;

/// <summary>The tool within the test's process, as in a pipe.</summary>
internal static class InProcess
{
    public static async Task<ToolResult> RunAsync(string[] arguments, Func<string, string?>? environment = null, string input = "")
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var tool = new DataOpsTool(new ToolConsole(new StringReader(input), output, error, isTerminal: false), environment ?? (static _ => null));
        return new ToolResult(await tool.RunAsync(arguments, CancellationToken.None), output.ToString(), error.ToString());
    }
}
