using System.Diagnostics;

namespace DataOps.Tool.Tests.Running;

/// <summary>The tool as a process of its own.</summary>
internal static class ToolProcess
{
    public static Process Start(IEnumerable<string> arguments, params (string Name, string Value)[] variables) =>
        Start(arguments, input: false, variables);

    public static Process Start(IEnumerable<string> arguments, bool input, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(DataOpsTool).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<ToolResult> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        using var process = Start(arguments, variables);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await error);
    }
}
