using System.Diagnostics;
using System.Text;

namespace DataOps.Repository.Shell;

/// <summary>Runs <c>dotnet</c> in a folder, as if a person had typed it there.</summary>
/// <param name="folder">The folder to run in.</param>
/// <param name="echo">Where the lines go as they come, or null to keep them for the result only.</param>
/// <param name="variables">Environment variables for the programs; null removes one.</param>
public sealed class DotnetShell(string folder, Action<string>? echo = null, IReadOnlyDictionary<string, string?>? variables = null)
{
    /// <summary>Runs <c>dotnet</c> with these arguments and waits for its end.</summary>
    public async Task<ProcessRun> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var command = "dotnet " + string.Join(' ', arguments.Select(Quote));
        echo?.Invoke("$ " + command);
        var clock = Stopwatch.StartNew();
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Receive(line.Data, output);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, output);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProcessRun(command, process.ExitCode, output.ToString(), clock.Elapsed) { WasShown = echo is not null };
    }

    private static string Quote(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private void Receive(string? line, StringBuilder output)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        echo?.Invoke(line);
    }

    private ProcessStartInfo StartInfo(IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        ForgetTheOuterBuild(info.Environment);
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
        {
            info.Environment[name] = value;
        }

        return info;
    }

    /// <summary>
    /// Under <c>dotnet run</c> and <c>dotnet test</c> the outer MSBuild's own variables are in the environment; an inner one that
    /// inherits them would look for its parts in the wrong places. And worker nodes that stay alive would keep our pipes open.
    /// </summary>
    private static void ForgetTheOuterBuild(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfTheOuterBuild).ToList())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
    }

    private static bool IsOfTheOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_HOST_PATH", StringComparison.OrdinalIgnoreCase);
}
