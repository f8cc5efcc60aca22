using System.Text;
using DataOps.Tool.Output;

namespace DataOps.Tool.Tests.Running;

/// <summary>The tool within the test's process, as in a pipe.</summary>
internal static class InProcess
{
    public static async Task<ToolResult> RunAsync(string[] arguments, Func<string, string?>? environment = null, string input = "")
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var bytes = new MemoryStream();
        var console = new ToolConsole(new StringReader(input), output, error, isTerminal: false)
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OpenOutput = () => bytes,
        };
        var exitCode = await new DataOpsTool(console, environment ?? (static _ => null)).RunAsync(arguments, CancellationToken.None);
        return new ToolResult(exitCode, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
