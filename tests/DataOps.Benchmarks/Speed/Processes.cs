using System.Diagnostics;

namespace DataOps.Benchmarks.Speed;

/// <summary>Runs programs to their end.</summary>
internal static class Processes
{
    /// <summary>What it printed, and the processor time it and its children took, in microseconds.</summary>
    public static (string Output, double Microseconds) Run(string program, params string[] arguments)
    {
        var before = ProcessorTime.OfChildren;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (output, ProcessorTime.OfChildren - before)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}");
    }
}
